import type { Probe } from '../../k8s/probes';
import type { PortProtocol, Resources } from '../../k8s/program';
import type { DiskPerformance } from '../../k8s/volumes';
import type { DrivenNetwork } from './networks';

/** A port by which a client finds and serves peers. */
export interface PeerPort {
  readonly number: number;
  readonly protocols: readonly PortProtocol[];
  /** It listens only where this drives it. @default always */
  readonly onlyWith?: Driver['kind'];
}

/** What a client needs of its node on a network; the environment may give it more, and never less storage. */
export interface ClientSize extends Required<Pick<Resources, 'cpu' | 'memory' | 'memoryLimit'>> {
  /** Volume when the environment names none, as a Kubernetes quantity. */
  readonly storage: string;
  /** Smallest volume that is known to hold the network, as a Kubernetes quantity. */
  readonly minimumStorage: string;
  /** What the volume's disk must do, where a cloud asks. @default what the provider's usual class does */
  readonly disk?: DiskPerformance;
  /** Volume of an execution client that keeps the states of all blocks. @default the same volume */
  readonly archive?: Pick<ClientSize, 'storage' | 'minimumStorage'>;
}

/** Where a peer outside reaches the node. */
export interface Announcement {
  /** IPv4 address that leads to the pod. */
  readonly address: string;
}

/** A public network by its name, or one of its own by its files. */
export type ClientNetwork =
  | { readonly name: Exclude<DrivenNetwork, 'devnet'> }
  | {
      readonly name: 'devnet';
      readonly chainId: number;
      /** Folder with genesis.json of the execution layer, and config.yaml and genesis.ssz of the consensus layer. */
      readonly folder: string;
      /** Records of peers to start from: enode:// for execution clients, enr:- for consensus clients. */
      readonly bootNodes: readonly string[];
    };

/** What execution and consensus clients are told alike. */
export interface ClientSettings {
  readonly network: ClientNetwork;
  /** Folder of everything that the client keeps; nothing else can be written. */
  readonly data: string;
  /** File with the secret of the engine API. */
  readonly jwt: string;
  readonly resources: Required<Pick<Resources, 'cpu' | 'memory' | 'memoryLimit'>>;
  /** Numbers of the peer ports, by the names of the client's table. */
  readonly peerPorts: Readonly<Record<string, number>>;
  /** @default peers outside open no connections to it */
  readonly announce?: Announcement;
  /** Peers at most. @default the client's */
  readonly maximumPeers?: number;
}

/** The facts that tables of execution and consensus clients have in common. */
export interface ClientFacts<Settings extends ClientSettings> {
  /** As the environment file writes it: lower case. */
  readonly name: string;
  /** As people write it. */
  readonly title: string;
  /** Image with the tag of the newest version that the facts were checked for. */
  readonly image: string;
  /** Where its flags, ports and metrics were read, at that version. */
  readonly source: string;
  /** Numeric user of its process; writable paths are all below the data folder. */
  readonly user: number;
  /** Networks that the version knows, with what it needs there; a network that is missing is gone from the client. */
  readonly networks: Readonly<Partial<Record<DrivenNetwork, ClientSize>>>;
  /** Program and subcommand: the image's own entry point is not used. */
  readonly command: readonly string[];
  /** Every flag, from the settings. */
  readonly arguments: (settings: Settings) => readonly string[];
  /** @default none */
  readonly environment?: (settings: Settings) => Readonly<Record<string, string>>;
  /** Ports for peers by name: at most 15 characters, no name of another client that may share the pod. */
  readonly peerPorts: Readonly<Record<string, PeerPort>>;
  /** Whether it can announce other port numbers than those that it listens on. */
  readonly announcesOtherPorts: boolean;
  /** Path of its metrics, on the port of `ports`. */
  readonly metrics: { readonly path: string };
  /** Signal that stops it cleanly, and seconds until everything is written. */
  readonly stop: { readonly signal: 'SIGTERM' | 'SIGINT'; readonly seconds: number };
  /** Whether a restart would help; never because it lags. Ports: `rpc` and `engine`, or `beacon`. */
  readonly live: Probe;
}

/** Namespaces of JSON-RPC that are safe to let others call. */
export const safeNamespaces = ['eth', 'net', 'web3', 'txpool', 'trace'] as const;

/** A namespace of JSON-RPC that is safe to let others call. */
export type SafeNamespace = (typeof safeNamespaces)[number];

/** What JSON-RPC lets a caller ask for; absent: the client's own limit. */
export interface RpcLimits {
  /** Gas that a call may burn. */
  readonly gas?: number;
  /** Seconds that a call may take. */
  readonly seconds?: number;
  /** Requests in a batch. */
  readonly batch?: number;
  /** Blocks that a query of logs may span. */
  readonly logBlocks?: number;
}

/** What drives an execution client: exactly one thing. */
export type Driver =
  /** The consensus client in the same pod, over the engine API. */
  | { readonly kind: 'consensus-client' }
  /** The consensus client inside the execution client itself, such as Caplin of Erigon. */
  | { readonly kind: 'built-in'; readonly checkpointUrl?: string }
  /** The light client inside Geth, which follows beacon nodes outside. */
  | {
      readonly kind: 'beacon-api';
      readonly urls: readonly string[];
      /** Root of a block that is trusted, 0x and 64 hexadecimal digits. */
      readonly checkpoint: string;
    };

/** What an execution client is told. */
export interface ExecutionSettings extends ClientSettings {
  /** Whether it keeps the states of all blocks. */
  readonly state: 'pruned' | 'archive';
  readonly driver: Driver;
  readonly rpc: {
    readonly namespaces: readonly SafeNamespace[];
    readonly websocket: boolean;
    readonly limits: RpcLimits;
  };
  /** Execution clients of the same environment to stay connected with, as enode:// records; may be empty. */
  readonly staticPeers: readonly string[];
}

/** A command that must have run before the client starts, at every start. */
export interface Preparation {
  readonly command: readonly string[];
  readonly arguments: readonly string[];
}

/** An execution client as data. JSON-RPC is on 8545, WebSocket on 8546, the engine API on 8551 of the pod itself. */
export interface ExecutionClient extends ClientFacts<ExecutionSettings> {
  /** What initialises its database, such as with a genesis; run again, it changes nothing. @default nothing */
  readonly prepare?: (settings: ExecutionSettings) => Preparation | undefined;
  /** Drivers beside a consensus client that it knows. */
  readonly otherDrivers: readonly Exclude<Driver['kind'], 'consensus-client'>[];
  readonly namespaces: readonly SafeNamespace[];
  /** It cannot bind the engine API by itself: the JWT and the network policy guard it. @default 127.0.0.1 */
  readonly engineAddress?: '0.0.0.0';
  /** Files and folders below the data folder by which peers know the node; a copy must not have them. */
  readonly identity: readonly string[];
  /** What is below the data folder, and no part of a snapshot: identity, locks, sockets, lists of peers. */
  readonly notInSnapshots: readonly string[];
  /** Layout of its database, such as `path/pebble`: copies of another layout are refused. */
  readonly layout: (state: ExecutionSettings['state']) => string;
  /** Its own health endpoint on the RPC port. */
  readonly health:
    | { readonly honest: true; readonly path: string }
    /** Why readiness does not ask it. */
    | { readonly honest: false; readonly why: string };
  /** PromQL: requests in a second of one pod, with PODS for its label matchers. @default it has no such metric */
  readonly requestRate?: string;
}

/** What a consensus client is told. */
export interface ConsensusSettings extends ClientSettings {
  /** Engine API of the execution client in the same pod. */
  readonly engine: string;
  /** Data columns that it keeps: those it must, half or all of them. */
  readonly columns: 'required' | 'half' | 'all';
}

/** How a consensus client begins near the head. */
export type Checkpoint =
  /** Flags that the address of a beacon node is appended to. */
  | { readonly kind: 'flags'; readonly flags: readonly string[] }
  /** A command that fetches the state and ends; the address is appended to its last argument. */
  | { readonly kind: 'command'; readonly command: (settings: ConsensusSettings) => readonly string[] };

/** A consensus client as data; its image must have a POSIX shell as `sh`. Its beacon API is on 5052. */
export interface ConsensusClient extends ClientFacts<ConsensusSettings> {
  readonly checkpoint: Checkpoint;
  /** File or folder below the data folder that is there once it has begun; a checkpoint is then not asked for again. */
  readonly database: string;
  /** Files that it demands in the folder of a network of its own, beside config.yaml and genesis.ssz. @default none */
  readonly devnetFiles?: readonly string[];
}

/** Every client that an environment may name. */
export interface EthereumClients {
  readonly execution: readonly ExecutionClient[];
  readonly consensus: readonly ConsensusClient[];
}

/** Numbers of the ports that no peer uses, the same for every client. */
export const ports = {
  rpc: 8545,
  websocket: 8546,
  engine: 8551,
  beacon: 5052,
  executionMetrics: 6060,
  consensusMetrics: 5054,
  health: 8590,
} as const;
