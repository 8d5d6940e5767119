import { quote } from '../../words';
import { nodesRule } from './nodes-rule';

/** Checkpoints are compared, which says something only of beacon nodes that different people run. */
export const ethereumCheckpointsDiffer = nodesRule('ethereum-checkpoints-differ', function* ({ checkpoints }) {
  const path = ['ethereum', 'checkpoints'];
  if (checkpoints.length === 1) {
    yield { path, message: 'names one beacon node, which is compared with no other: name two, or none' };
  }
  const hosts = checkpoints.map((url) => new URL(url).hostname);
  for (const [index, host] of hosts.entries()) {
    if (hosts.indexOf(host) === index) continue;
    yield { path: [...path, index], message: `${quote(host)} stands here twice: name beacon nodes of different hosts` };
  }
});
