import type { PortProtocol } from '../k8s/program';

/** A flag by which a client is told on which port it waits for peers. */
export interface PeerPortFlag {
  readonly flag: string;
  readonly protocols: readonly PortProtocol[];
  /** Number without the flag. @default that of another flag */
  readonly usual?: number;
}

/** A client of Ethereum whose flags the rules understand. */
export interface EthereumProgram {
  /** As people write it. */
  readonly title: string;
  /** Last parts of the names of its images. */
  readonly images: readonly string[];
  /** File names of its program. */
  readonly programs: readonly string[];
  /** The environment variable that stands for a flag, of those clients that know such. */
  readonly variable?: (flag: string) => string;
  readonly peerPorts: readonly PeerPortFlag[];
  /** Flags with the address that it tells to peers. */
  readonly announces: readonly string[];
}

/** What the rules know of an execution client. */
export interface ExecutionProgram extends EthereumProgram {
  /** Flags with the address and with the port on which the engine API listens; without the latter that is 8551. */
  readonly engine: { readonly addresses: readonly string[]; readonly ports: readonly string[] };
  /** Flags with the namespaces of JSON-RPC. */
  readonly namespaces: readonly string[];
  /** Namespaces without the first of those flags, where they are more than one may offer. */
  readonly usualNamespaces?: string;
  /** What drives it beside a consensus client of its own, by a flag that is there, or that is not. */
  readonly drivers: readonly { readonly name: string; readonly flag: string; readonly given: boolean }[];
}

/** What the rules know of a consensus client. */
export interface ConsensusProgram extends EthereumProgram {
  /** Flags with the address of the engine API that it drives. */
  readonly engine: readonly string[];
  /** Flags with the name of its network, or a file of one of its own. */
  readonly network: readonly string[];
  /** Flags that stand for a network of its own. */
  readonly ownNetwork: readonly string[];
  /** Flags with the address, or the state, that it begins with. */
  readonly checkpoint: readonly string[];
}
