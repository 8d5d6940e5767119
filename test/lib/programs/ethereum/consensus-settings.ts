import type { ClientNetwork, ConsensusClient, ConsensusSettings } from '../../../../lib/programs/ethereum/client';
import { publicNetworkNames } from '../../../../lib/programs/ethereum/networks';

const RECORD =
  'enr:-IS4QHCYrYZbAKWCBRlAy5zzaDZXJBGkcnh4MHcBFZntXNFrdvJjX04jRzjzCBOonrkTfj499SZuOh8R33Ls8RRcy5wBgmlkgnY0';

const networks: readonly ClientNetwork[] = [
  ...publicNetworkNames.map((name) => ({ name })),
  ...[[], [RECORD], [RECORD, RECORD]].map(
    (bootNodes) => ({ name: 'devnet', chainId: 32382, folder: '/genesis', bootNodes }) as const,
  ),
];

/** Everything that an environment can ask of a consensus client. */
export const everySettings = ({ networks: known, peerPorts }: ConsensusClient): readonly ConsensusSettings[] =>
  networks.flatMap((network) => {
    const size = known[network.name];
    if (size === undefined) return [];
    return (['required', 'half', 'all'] as const).flatMap((columns) =>
      [undefined, { address: '203.0.113.10' }].flatMap((announce) =>
        [undefined, 77].map((maximumPeers) => ({
          network,
          data: '/data',
          jwt: '/run/jwt/jwt.hex',
          resources: size,
          peerPorts: Object.fromEntries(Object.entries(peerPorts).map(([name, port]) => [name, port.number + 1000])),
          announce,
          maximumPeers,
          engine: 'http://127.0.0.1:8551',
          columns,
        })),
      ),
    );
  });
