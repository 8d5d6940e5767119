import { nodesRule, servePlaces } from './nodes-rule';

/** Serve nodes can be as few as they are to be. */
export const ethereumMinimumAtMostMaximum = nodesRule('ethereum-minimum-at-most-maximum', function* (nodes) {
  for (const { section, path } of servePlaces(nodes)) {
    const { minimum, maximum } = section.replicas;
    if (minimum <= maximum) continue;
    yield { path: [...path, 'replicas', 'minimum'], message: `${minimum} is more than maximum ${maximum}` };
  }
});
