import { nodesRule } from './nodes-rule';
import { served } from './served-by';

/** Pods are scaled on requests by KEDA alone, and by a metric that not every client has. */
export const ethereumScalingSupported = nodesRule('ethereum-scaling-supported', function* (nodes, { operators }) {
  for (const { section, path, client } of served(nodes)) {
    if (section.scaling.on !== 'requests') continue;
    const place = [...path, 'scaling', 'on'];
    if (!operators.includes('keda')) {
      yield { path: place, message: '"requests" needs the operator keda: add "- keda" to operators, or use on: cpu' };
    }
    if (client.requestRate === undefined) {
      yield { path: place, message: `"requests" is no metric of ${client.title}; use on: cpu` };
    }
  }
});
