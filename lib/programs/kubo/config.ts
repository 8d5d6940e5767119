import type { Environment } from '../../environment/schema';
import { parseMemory } from '../../k8s/quantity';
import { announced } from '../announced';
import { addressFilters, noAnnounce } from './addresses';

/** The part of the environment that describes a kubo node. */
export type KuboSection = NonNullable<Environment['perpetual']>['kubo'];

/** Seconds that kubo may take to close its repository; the grace period of its pod is longer. */
export const SHUTDOWN_SECONDS = 90;

/** Share of the volume that blocks may fill; metadata and pins need the rest. */
const BLOCKS_SHARE = 1 / 1.3;

/** Share of the memory limit that connections may take; by itself kubo takes half of the whole machine. */
const CONNECTIONS_SHARE = 1 / 2;

/** What a node that talks to nobody but its own peers leaves out. */
const alone = {
  AutoConf: { Enabled: false },
  AutoTLS: { Enabled: false },
  DNS: { Resolvers: {} },
  Routing: { Type: 'dht', DelegatedRouters: [] },
  Ipns: { DelegatedPublishers: [] },
};

/** What a node of the public network has: lookups by others, and no DHT server, which a small machine cannot bear. */
const publicNetwork = {
  AutoConf: { Enabled: true },
  DNS: { Resolvers: { '.': 'auto' } },
  Routing: { Type: 'autoclient', DelegatedRouters: ['auto'] },
  Ipns: { DelegatedPublishers: ['auto'] },
};

/**
 * The whole configuration of a kubo node; `@PRIVATE_KEY@` and `@RPC_SECRET@` stand for what is put in when it starts.
 *
 * @param peerId public identity of the node
 * @see https://github.com/ipfs/kubo/blob/v0.42.0/docs/config.md
 */
export function kuboConfig(section: KuboSection, peerId: string): string {
  const { bootstrap, connections, resources, storage, swarm } = section;
  const config = {
    Identity: { PeerID: peerId, PrivKey: '@PRIVATE_KEY@' },
    Addresses: {
      Swarm: ['/ip4/0.0.0.0/tcp/4001', '/ip4/0.0.0.0/udp/4001/quic-v1'],
      Announce: [],
      AppendAnnounce: announced(swarm, 4001),
      NoAnnounce: noAnnounce,
      API: '/ip4/0.0.0.0/tcp/5001',
      Gateway: '/ip4/0.0.0.0/tcp/8080',
    },
    // Metrics on the same port ask for no token.
    API: { Authorizations: { pods: { AuthSecret: '@RPC_SECRET@', AllowedPaths: ['/api/v0'] } } },
    Bootstrap: bootstrap ?? ['auto'],
    ...(bootstrap === undefined ? publicNetwork : alone),
    Discovery: { MDNS: { Enabled: false } },
    Gateway: { NoFetch: true, ExposeRoutingAPI: false },
    Swarm: {
      AddrFilters: addressFilters,
      ConnMgr: { Type: 'basic', LowWater: connections.low, HighWater: connections.high, GracePeriod: '20s' },
      ResourceMgr: { MaxMemory: bytes(resources.memoryLimit, CONNECTIONS_SHARE) },
      DisableNatPortMap: true,
      RelayClient: { Enabled: false },
      RelayService: { Enabled: false },
    },
    Internal: { ShutdownTimeout: `${SHUTDOWN_SECONDS}s` },
    Datastore: datastore(storage),
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

/** Blocks in files that are flushed before a write is answered, everything else in LevelDB. */
function datastore(volume: string) {
  return {
    StorageMax: bytes(volume, BLOCKS_SHARE),
    StorageGCWatermark: 90,
    GCPeriod: '1h',
    Spec: {
      type: 'mount',
      mounts: [
        {
          mountpoint: '/blocks',
          type: 'flatfs',
          prefix: 'flatfs.datastore',
          path: 'blocks',
          shardFunc: '/repo/flatfs/shard/v1/next-to-last/2',
          sync: true,
        },
        { mountpoint: '/', type: 'levelds', prefix: 'leveldb.datastore', path: 'datastore', compression: 'none' },
      ],
    },
  };
}

/** A share of a quantity, as kubo reads sizes. */
const bytes = (quantity: string, share: number): string => `${Math.floor(parseMemory(quantity) * share)}B`;
