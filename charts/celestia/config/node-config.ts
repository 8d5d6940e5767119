import { type NodeKind, nodeDefaults } from './node-defaults';
import { toml } from './toml';

/** What differs from one node to another. */
export interface NodeConfigProps {
  readonly kind: NodeKind;
  /** Multiaddresses for peers outside, beside those of its own interfaces. */
  readonly announce: readonly string[];
  /**
   * celestia-app whose gRPC it asks: a bridge for blocks, a light node to submit blobs. @default none, a light node that
   * does not submit
   */
  readonly core?: { readonly host: string; readonly port: number };
}

/**
 * config.toml of celestia-node, whole: its defaults with what a pod needs.
 *
 * The two bridges protect one another's connection, and both light nodes theirs to them, by the list in
 * CELESTIA_CUSTOM. Peers beyond ten behind one address are no longer heard (IPColocationWhitelist), so load balancers
 * must keep the addresses of clients.
 */
export function nodeConfig({ kind, announce, core }: NodeConfigProps): string {
  const { Core, P2P, RPC, ...others } = nodeDefaults(kind);
  return toml({
    ...others,
    Core: core === undefined ? Core : { ...Core, IP: core.host, Port: String(core.port) },
    P2P: { ...P2P, AnnounceAddresses: announce },
    RPC: { ...RPC, Address: '0.0.0.0' },
  });
}
