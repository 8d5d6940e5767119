import type { KnownProgram } from './known-programs';

/** Something that a program took in older versions. */
export interface RemovedUse {
  /** A flag such as `--gateway`, a first subcommand such as `gentx`, a variable such as `NODE_TYPE=full`. */
  readonly use: string;
  /** First version without it. */
  readonly removed: string;
  /** What to do, as the end of a sentence. */
  readonly instead: string;
}

/**
 * What no longer exists, by the tags of the sources and by the help of celestia-appd 9.0.4 and celestia 0.31.4.
 *
 * @see https://github.com/celestiaorg/celestia-node/tree/v0.31.4/nodebuilder
 * @see https://github.com/celestiaorg/celestia-app/tree/v9.0.4/cmd/celestia-appd
 */
export const removedUses: Readonly<Record<KnownProgram['program'], readonly RemovedUse[]>> = {
  celestia: [
    { use: 'full', removed: '0.29.0', instead: 'run a bridge or a light node' },
    { use: 'NODE_TYPE=full', removed: '0.29.0', instead: 'run a bridge or a light node' },
    { use: '--headers.trusted-hash', removed: '0.26.0', instead: 'set SyncFromHash in its configuration file' },
    { use: '--gateway', removed: '0.25.0', instead: 'ask its JSON-RPC' },
    { use: '--gateway.addr', removed: '0.25.0', instead: 'ask its JSON-RPC' },
    { use: '--gateway.port', removed: '0.25.0', instead: 'ask its JSON-RPC' },
    { use: '--experimental-pruning', removed: '0.25.0', instead: 'leave it out, it prunes without --archival' },
    { use: '--core.grpc.port', removed: '0.22.1', instead: 'use --core.port' },
    { use: '--core.rpc.port', removed: '0.21.2', instead: 'leave it out, gRPC at --core.port is all it needs' },
    { use: 'CELESTIA_ENABLE_QUIC', removed: '0.21.0', instead: 'leave it out, QUIC is always on' },
    { use: '--keyring.accname', removed: '0.15.0', instead: 'use --keyring.keyname' },
    { use: '--node.network', removed: '0.5.0', instead: 'use --p2p.network' },
    { use: '--core.remote', removed: '0.3.0', instead: 'use --core.ip' },
    { use: '--headers.trusted-peer', removed: '0.2.0', instead: 'use --headers.trusted-peers' },
  ],
  'celestia-appd': [
    { use: 'compact-goleveldb', removed: '9.0.0', instead: 'leave it out, its database is Pebble' },
    { use: 'add-genesis-account', removed: '4.0.0', instead: 'use genesis add-genesis-account' },
    { use: 'gentx', removed: '4.0.0', instead: 'use genesis gentx' },
    { use: 'collect-gentxs', removed: '4.0.0', instead: 'use genesis collect-gentxs' },
    { use: 'validate-genesis', removed: '4.0.0', instead: 'use genesis validate' },
    { use: 'migrate', removed: '4.0.0', instead: 'use genesis migrate' },
    { use: 'verify', removed: '4.0.0', instead: 'leave it out, Blobstream is no part of it any more' },
    { use: '--fast_sync', removed: '4.0.0', instead: 'leave it out, blocks are always synced' },
    { use: '--p2p.upnp', removed: '4.0.0', instead: 'use --p2p.external-address' },
    { use: '--grpc-web.address', removed: '4.0.0', instead: 'use --api.address, which serves gRPC-Web too' },
    {
      use: '--x-crisis-skip-assert-invariants',
      removed: '4.0.0',
      instead: 'leave it out, invariants are not asserted',
    },
  ],
};
