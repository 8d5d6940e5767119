import { addsMachines, autoscalers } from '../../../contract/autoscalers';
import { cloudRule } from './cloud-rule';

/** A pool that may grow has somebody who lets it grow. */
export const awsPoolScales = cloudRule('aws-pool-scales', function* (_, { nodePools, operators }) {
  if (addsMachines(operators)) return;
  for (const [name, { minimum, maximum }] of Object.entries(nodePools)) {
    if (minimum >= maximum) continue;
    const message = `${maximum} is more than minimum ${minimum}, and no operator adds machines to pools; make them equal, or name ${autoscalers.join(' or ')}`;
    yield { path: ['nodePools', name, 'maximum'], message };
  }
});
