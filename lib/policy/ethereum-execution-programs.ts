import type { ExecutionProgram } from './ethereum-programs';

/** `GETH_HTTP_API` for `--http.api`. */
const withPrefix = (prefix: string) => (flag: string) =>
  `${prefix}_${flag
    .replace(/^--/, '')
    .replace(/[^A-Za-z0-9]/g, '_')
    .toUpperCase()}`;

/** `NETHERMIND_JSONRPCCONFIG_ENABLEDMODULES` for `--JsonRpc.EnabledModules`. */
const ofSection = (flag: string) => `NETHERMIND_${flag.replace(/^--/, '').replace('.', 'Config_').toUpperCase()}`;

const authrpc = { addresses: ['--authrpc.addr'], ports: ['--authrpc.port'] } as const;

/** Every known execution client. @see lib/programs/ethereum/execution for the versions and sources */
export const executionPrograms: readonly ExecutionProgram[] = [
  {
    title: 'Geth',
    images: ['client-go', 'geth'],
    programs: ['geth'],
    variable: withPrefix('GETH'),
    engine: authrpc,
    namespaces: ['--http.api', '--ws.api'],
    drivers: [
      { name: 'the light client of --beacon.api', flag: '--beacon.api', given: true },
      { name: 'the developer mode of --dev', flag: '--dev', given: true },
    ],
    peerPorts: [
      { flag: '--port', protocols: ['TCP', 'UDP'], usual: 30303 },
      { flag: '--discovery.port', protocols: ['UDP'] },
    ],
    announces: ['--nat'],
  },
  {
    title: 'Nethermind',
    images: ['nethermind'],
    programs: ['nethermind'],
    variable: ofSection,
    engine: { addresses: ['--JsonRpc.EngineHost'], ports: ['--JsonRpc.EnginePort'] },
    namespaces: ['--JsonRpc.EnabledModules'],
    drivers: [],
    peerPorts: [
      { flag: '--Network.P2PPort', protocols: ['TCP'], usual: 30303 },
      { flag: '--Network.DiscoveryPort', protocols: ['UDP'], usual: 30303 },
    ],
    announces: ['--Network.ExternalIp'],
  },
  {
    title: 'Erigon',
    images: ['erigon'],
    programs: ['erigon'],
    engine: authrpc,
    namespaces: ['--http.api'],
    usualNamespaces: 'eth,erigon,engine',
    drivers: [{ name: 'Caplin, without --externalcl', flag: '--externalcl', given: false }],
    peerPorts: [
      { flag: '--port', protocols: ['TCP', 'UDP'], usual: 30303 },
      { flag: '--torrent.port', protocols: ['TCP', 'UDP'], usual: 42069 },
      { flag: '--caplin.discovery.port', protocols: ['UDP'] },
      { flag: '--caplin.discovery.tcpport', protocols: ['TCP'] },
    ],
    announces: ['--nat'],
  },
  {
    title: 'Besu',
    images: ['besu'],
    programs: ['besu'],
    variable: withPrefix('BESU'),
    // The engine API listens where JSON-RPC does: only Services and NetworkPolicies keep it in the pod.
    engine: { addresses: [], ports: ['--engine-rpc-port', '--engine-rpc-http-port'] },
    namespaces: ['--rpc-http-api', '--rpc-http-apis', '--rpc-ws-api', '--rpc-ws-apis'],
    drivers: [],
    peerPorts: [{ flag: '--p2p-port', protocols: ['TCP', 'UDP'], usual: 30303 }],
    announces: ['--p2p-host'],
  },
  {
    title: 'Reth',
    images: ['reth'],
    programs: ['reth'],
    engine: authrpc,
    namespaces: ['--http.api', '--ws.api'],
    drivers: [],
    peerPorts: [
      { flag: '--port', protocols: ['TCP'], usual: 30303 },
      { flag: '--discovery.port', protocols: ['UDP'], usual: 30303 },
      { flag: '--discovery.v5.port', protocols: ['UDP'] },
    ],
    announces: ['--nat'],
  },
];
