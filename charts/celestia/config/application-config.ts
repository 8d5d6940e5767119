import { toml } from './toml';

/** What an application keeps. */
export interface ApplicationConfigProps {
  readonly pruning: {
    /** Which states are kept. With `everything` the program refuses to start unless it takes no snapshots. */
    readonly strategy: 'default' | 'nothing' | 'everything';
    /** Blocks kept at least; 0 keeps all. */
    readonly retainBlocks: number;
  };
  readonly snapshots: {
    /** Blocks between two snapshots; 0 takes none. */
    readonly interval: number;
    /** Snapshots kept; 0 keeps all. */
    readonly keep: number;
  };
}

/**
 * app.toml of celestia-app, whole: `start` replaces a file that is not there by one with other defaults than `init` has.
 *
 * @see https://github.com/celestiaorg/celestia-app/blob/v9.0.4/app/default_overrides.go
 */
export const applicationConfig = ({ pruning, snapshots }: ApplicationConfigProps): string =>
  toml({
    // Validators accept what the chain's own minimum gas price allows.
    'minimum-gas-prices': '',
    'query-gas-limit': '0',
    pruning: pruning.strategy,
    'pruning-keep-recent': '0',
    'pruning-interval': '0',
    'halt-height': 0,
    'halt-time': 0,
    'min-retain-blocks': pruning.retainBlocks,
    'inter-block-cache': true,
    'index-events': [],
    'iavl-cache-size': 781250,
    'iavl-disable-fastnode': false,
    'app-db-backend': '',
    // CometBFT serves the metrics.
    telemetry: {
      'service-name': '',
      enabled: false,
      'enable-hostname': false,
      'enable-hostname-label': false,
      'enable-service-label': false,
      'prometheus-retention-time': 0,
      'global-labels': [],
      'metrics-sink': '',
      'statsd-addr': '',
      'datadog-hostname': '',
    },
    api: {
      enable: false,
      swagger: false,
      address: 'tcp://localhost:1317',
      'max-open-connections': 1000,
      'rpc-read-timeout': 10,
      'rpc-write-timeout': 0,
      'rpc-max-body-bytes': 1_000_000,
      'enabled-unsafe-cors': false,
    },
    // The bridge reads blocks here, and light nodes submit blobs.
    grpc: {
      enable: true,
      address: '0.0.0.0:9090',
      'max-recv-msg-size': String(64 * 1024 ** 2),
      'max-send-msg-size': String(64 * 1024 ** 2),
    },
    'grpc-web': { enable: false },
    'state-sync': { 'snapshot-interval': snapshots.interval, 'snapshot-keep-recent': snapshots.keep },
    streaming: { abci: { keys: [], plugin: '', 'stop-node-on-err': true } },
    // Transactions wait in the mempool of celestia-core, none in that of the SDK.
    mempool: { 'max-txs': -1 },
  });
