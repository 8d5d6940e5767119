import type {
  ClientNetwork,
  Driver,
  ExecutionClient,
  ExecutionSettings,
} from '../../../../lib/programs/ethereum/client';
import type { DrivenNetwork } from '../../../../lib/programs/ethereum/networks';

/** A peer's public key can be any point of secp256k1: this is its generator. */
const GENERATOR =
  '79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8';

const peer = `enode://${GENERATOR}@192.0.2.1:30303`;

const networks = (name: DrivenNetwork): readonly ClientNetwork[] =>
  name === 'devnet'
    ? [[], [peer]].map((bootNodes) => ({ name, chainId: 32382, folder: '/etc/genesis', bootNodes }))
    : [{ name }];

const drivers: readonly Driver[] = [
  { kind: 'consensus-client' },
  { kind: 'built-in' },
  { kind: 'built-in', checkpointUrl: 'https://checkpoint.example/' },
  {
    kind: 'beacon-api',
    urls: ['https://a.example', 'https://b.example'],
    checkpoint: `0x${'c'.repeat(64)}`,
  },
];

const states = ['pruned', 'archive'] as const;

/** Everything that is left out by default, and everything that can be there. */
const extremes = (client: ExecutionClient) => [
  { rpc: { namespaces: ['eth'] as const, websocket: false, limits: {} }, staticPeers: [] },
  {
    rpc: {
      namespaces: client.namespaces,
      websocket: true,
      limits: { gas: 1_000_000, seconds: 3, batch: 50, logBlocks: 2000 },
    },
    staticPeers: [peer],
    announce: { address: '203.0.113.9' },
    maximumPeers: 25,
  },
];

/** Settings of all combinations of what a client knows: networks, drivers, states, and the extremes of the rest. */
export const everySetting = (client: ExecutionClient): readonly ExecutionSettings[] =>
  (Object.keys(client.networks) as DrivenNetwork[]).flatMap((name) =>
    networks(name).flatMap((network) =>
      drivers
        .filter(({ kind }) => kind === 'consensus-client' || client.otherDrivers.includes(kind))
        .flatMap((driver) =>
          states.flatMap((state) =>
            extremes(client).map((rest) => ({ ...settingsOf(client, name), network, driver, state, ...rest })),
          ),
        ),
    ),
  );

/** Plain settings of a client on a network. */
export function settingsOf(client: ExecutionClient, name: DrivenNetwork): ExecutionSettings {
  const [network] = networks(name);
  const resources = client.networks[name];
  if (network === undefined || resources === undefined) throw new Error(`${client.name} does not know ${name}`);
  return {
    network,
    data: '/data/execution',
    jwt: '/run/jwt/jwt.hex',
    resources,
    peerPorts: Object.fromEntries(Object.entries(client.peerPorts).map(([port, { number }]) => [port, number])),
    state: 'pruned',
    driver: { kind: 'consensus-client' },
    rpc: { namespaces: ['eth', 'net', 'web3'], websocket: false, limits: {} },
    staticPeers: [],
  };
}
