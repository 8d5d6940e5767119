/** Kinds of nodes of celestia-node. */
export type NodeKind = 'bridge' | 'light';

/** What differs by kind. */
const byKind = {
  bridge: {
    patience: '2m0s',
    peerExchange: true,
    connections: { Low: 800, High: 1000 },
    headers: { StoreCacheSize: 2048, IndexCacheSize: 4096, WriteBatchSize: 64 },
    share: {},
    sampleTimeout: '4m0s',
  },
  light: {
    patience: '20s',
    peerExchange: false,
    connections: { Low: 50, High: 100 },
    headers: { StoreCacheSize: 512, IndexCacheSize: 2048, WriteBatchSize: 16 },
    share: { LightAvailability: { SampleAmount: 16 } },
    sampleTimeout: '48s',
  },
};

const transports = ['udp/2121/quic-v1/webtransport', 'udp/2121/quic-v1', 'udp/2121/webrtc-direct', 'tcp/2121'];

/** An address for each transport of each IP. */
const listening = (...ips: string[]): string[] =>
  transports.flatMap((transport) => ips.map((ip) => `/${ip}/${transport}`));

/**
 * What `celestia <kind> init` of v0.31.4 writes to config.toml; the program reads no file that leaves a key out.
 *
 * @see https://github.com/celestiaorg/celestia-node/blob/v0.31.4/nodebuilder/config.go
 */
export function nodeDefaults(kind: NodeKind) {
  const { patience, peerExchange, connections, headers, share, sampleTimeout } = byKind[kind];
  return {
    Node: { StartupTimeout: patience, ShutdownTimeout: patience },
    Core: { IP: '', Port: '9090', TLSEnabled: false, XTokenPath: '', AdditionalCoreEndpoints: [] },
    State: {
      DefaultKeyName: 'my_celes_key',
      DefaultBackendName: 'test',
      EstimatorAddress: '',
      EnableEstimatorTLS: false,
      TxWorkerAccounts: 0,
    },
    P2P: {
      ListenAddresses: listening('ip4/0.0.0.0', 'ip6/::'),
      AnnounceAddresses: [],
      NoAnnounceAddresses: listening('ip4/127.0.0.1', 'ip4/0.0.0.0', 'ip6/::'),
      MutualPeers: [],
      PeerExchange: peerExchange,
      ConnManager: { ...connections, GracePeriod: '1m0s' },
    },
    RPC: {
      Address: 'localhost',
      Port: '26658',
      SkipAuth: false,
      TLSEnabled: false,
      TLSCertPath: '',
      TLSKeyPath: '',
      CORS: { Enabled: false, AllowedOrigins: [], AllowedHeaders: [], AllowedMethods: [] },
      RateLimit: { Enabled: false, RequestsPerSec: 100, Burst: 200, CacheSize: 8192 },
    },
    Share: {
      BlockStoreCacheSize: 128,
      UseShareExchange: true,
      UseBitswap: true,
      EDSStoreParams: { RecentBlocksCacheSize: 10 },
      ShrexClient: { ReadTimeout: '2m0s', WriteTimeout: '5s' },
      ShrexServer: { ReadTimeout: '5s', WriteTimeout: '1m0s', HandleRequestTimeout: '1m0s' },
      PeerManagerParams: {
        PoolValidationTimeout: '2m0s',
        PeerCooldown: '3s',
        GcInterval: '30s',
        EnableBlackListing: false,
      },
      ...share,
      Discovery: { PeersLimit: 5, AdvertiseInterval: '1h0m0s' },
    },
    Header: {
      TrustedPeers: [],
      Store: headers,
      Syncer: { PruningWindow: '169h0m0s', SyncFromHash: '', SyncFromHeight: 0 },
      Server: { WriteDeadline: '8s', ReadDeadline: '1m0s', RequestTimeout: '10s' },
      Client: { MaxHeadersPerRangeRequest: 64, RequestTimeout: '8s' },
    },
    DASer: {
      SamplingRange: 100,
      ConcurrencyLimit: 16,
      BackgroundStoreInterval: '10m0s',
      SampleTimeout: sampleTimeout,
      Enabled: true,
    },
  };
}
