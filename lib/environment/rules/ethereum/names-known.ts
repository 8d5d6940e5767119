import { syncName } from '../../../programs/ethereum/node-names';
import { alternatives, didYouMean, nearest, quote } from '../../words';
import { nodesRule, servePlaces } from './nodes-rule';

/** Serve nodes are like sync nodes that there are, and snapshots are taken of some. */
export const ethereumNamesKnown = nodesRule('ethereum-names-known', function* (nodes) {
  const known = nodes.sync.map(syncName);
  const problem = (name: string): string | undefined =>
    known.includes(name)
      ? undefined
      : `${quote(name)} is no name of sync nodes; use ${alternatives(known)}${didYouMean(nearest(name, known))}`;
  const named = [
    ...servePlaces(nodes).map(({ section, path }) => ({ path: [...path, 'like'], name: section.like })),
    ...(nodes.snapshots?.of ?? []).map((name, index) => ({ path: ['ethereum', 'snapshots', 'of', index], name })),
  ];
  for (const { path, name } of named) {
    const message = problem(name);
    if (message !== undefined) yield { path, message };
  }
  if (nodes.snapshots === undefined || nodes.snapshots.of !== undefined || nodes.serve.length > 0) return;
  const message = `are of the sync nodes that serve nodes are like, and there is no serve node; add of: [${known.join(', ')}]`;
  yield { path: ['ethereum', 'snapshots'], message };
});
