import type { KnownProgram } from './known-programs';

/** A setting by which a known program is told to listen on a TCP port. */
export interface ListenSetting {
  readonly program: KnownProgram['program'];
  /** Key in a TOML file, with a dot between table and key. */
  readonly key: string;
  /** Flags that go before the file. */
  readonly flags: readonly string[];
  /** Port without a setting. @default it does not listen, or nobody knows */
  readonly port?: number;
}

/**
 * Settings of celestia-app (config.toml and app.toml) and of celestia-node.
 *
 * @see https://github.com/celestiaorg/celestia-core/blob/v0.40.6/config/toml.go
 */
export const listenSettings: readonly ListenSetting[] = [
  { program: 'celestia-appd', key: 'proxy_app', flags: ['--proxy_app', '--address'] },
  { program: 'celestia-appd', key: 'rpc.laddr', flags: ['--rpc.laddr'] },
  { program: 'celestia-appd', key: 'rpc.grpc_laddr', flags: ['--rpc.grpc_laddr'] },
  { program: 'celestia-appd', key: 'rpc.pprof_laddr', flags: ['--rpc.pprof_laddr'] },
  { program: 'celestia-appd', key: 'p2p.laddr', flags: ['--p2p.laddr'] },
  { program: 'celestia-appd', key: 'instrumentation.prometheus_listen_addr', flags: [] },
  { program: 'celestia-appd', key: 'grpc.address', flags: ['--grpc.address'] },
  { program: 'celestia', key: 'RPC.Port', flags: ['--rpc.port'], port: 26658 },
];
