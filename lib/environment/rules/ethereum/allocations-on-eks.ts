import { nodesRule, syncPlaces } from './nodes-rule';

/** Elastic IP addresses are Amazon's. */
export const ethereumAllocationsOnEks = nodesRule('ethereum-allocations-on-eks', function* (nodes, { provider }) {
  if (provider === 'eks') return;
  for (const { section, path } of syncPlaces(nodes)) {
    for (const [index, { allocations }] of section.p2p.entries()) {
      if (allocations.length === 0) continue;
      const message = `are for eks only, and the provider is "${provider}"; remove them`;
      yield { path: [...path, 'p2p', index, 'allocations'], message };
    }
  }
});
