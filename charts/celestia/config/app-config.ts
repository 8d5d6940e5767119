import { toml } from './toml';

/** What differs from one validator to another. */
export interface AppConfigProps {
  readonly moniker: string;
  /** The other validators, each `<node id>@<host>:<port>`; a name is looked up once, when the program starts. */
  readonly persistentPeers: readonly string[];
  /**
   * What peers are told to dial, `<host>:<port>`. Its name must be known everywhere: the program does not start while it
   * cannot be looked up, and peers that cannot look it up refuse the connection. @default nothing is told
   */
  readonly externalAddress?: string;
}

/**
 * config.toml of celestia-app: what differs from the defaults of celestia-core, which stand for all other keys.
 *
 * @see https://github.com/celestiaorg/celestia-core/blob/v0.40.6/config/toml.go
 */
export const appConfig = ({ moniker, persistentPeers, externalAddress }: AppConfigProps): string =>
  toml({
    moniker,
    proxy_app: 'tcp://127.0.0.1:36658',
    // Keys stand apart from the configuration, which is no secret.
    priv_validator_key_file: 'keys/priv_validator_key.json',
    priv_validator_state_file: 'data/priv_validator_state.json',
    node_key_file: 'keys/node_key.json',
    // Nobody else signs with this key.
    priv_validator_grpc_laddr: '',
    rpc: {
      laddr: 'tcp://0.0.0.0:26657',
      // Not the gRPC of app.toml: nobody asks this one.
      grpc_laddr: 'tcp://127.0.0.1:9098',
      // The file that `init` makes has profiles served on port 6060.
      pprof_laddr: '',
    },
    p2p: {
      laddr: 'tcp://0.0.0.0:26656',
      external_address: externalAddress ?? '',
      persistent_peers: persistentPeers.join(','),
      // Strangers that fill all places for inbound peers keep no validator out.
      unconditional_peer_ids: persistentPeers.map(nodeId).join(','),
      // Behind a NAT a stranger may have the address of a validator, and would keep even that one out.
      allow_duplicate_ip: true,
      // Without peer exchange the pauses before a lost validator is dialled again grow to 16 hours; with it, whoever is
      // in the address book is dialled every 30 seconds. private_peer_ids are not in it, so there are none. Measured
      // after five minutes apart: blocks again after 8 seconds, and after 203 without it.
      pex: true,
      addr_book_file: 'data/addrbook.json',
      // Pods have private addresses.
      addr_book_strict: false,
    },
    consensus: {
      // Above 0 a validator ends itself at start when its own signature is among the last blocks. On a chain that needs
      // this validator to go on there are no other last blocks, so it would never start again. One pod for each key and
      // priv_validator_state.json keep it from signing twice.
      double_sign_check_height: 0,
    },
    instrumentation: { prometheus: true, prometheus_listen_addr: ':26660' },
  });

const nodeId = (peer: string): string => peer.slice(0, peer.indexOf('@'));
