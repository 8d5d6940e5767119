import type { EnvironmentRule } from './rule';

/** kubo closes connections from high down to low. */
export const connectionsInOrder: EnvironmentRule = {
  id: 'connections-in-order',
  *check({ relay, perpetual }) {
    const nodes = [
      { path: ['relay', 'ipfs'], node: relay?.ipfs },
      { path: ['perpetual', 'kubo'], node: perpetual?.kubo },
    ];
    for (const { path, node } of nodes) {
      if (node === undefined || node.connections.low < node.connections.high) continue;
      const { low, high } = node.connections;
      yield { path: [...path, 'connections', 'low'], message: `${low} is not less than high ${high}` };
    }
  },
};
