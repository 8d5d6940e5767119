import { providers } from '../../../providers';
import { nodesRule, syncPlaces } from './nodes-rule';

/** The record of a node names one address for TCP and UDP: what is told to peers must lead to both. */
export const ethereumPeersAtOneAddress = nodesRule(
  'ethereum-peers-at-one-address',
  function* (nodes, { provider, operators }) {
    const access = providers[provider].peers(new Set(operators));
    if (access.kind === 'node-port' || access.oneAddress) return;
    const fix = provider === 'eks' ? 'add "- aws-load-balancer-controller" to operators' : 'remove it';
    const message = `load balancers of ${provider} have one address for TCP and another for UDP, and a node announces one; ${fix}`;
    for (const { section, path } of syncPlaces(nodes)) {
      if (section.p2p.length > 0) yield { path: [...path, 'p2p'], message };
    }
  },
);
