import type { SecretStoreSpecProvider } from '../../imports/external-secrets.io';
import type { SystemPods } from '../contract/system-pods';
import type { DiskPerformance } from '../k8s/volumes';
import type { Operator } from '../operators/operators';
import type { ProviderName } from './names';
import type { PeerAccess } from './peers';

/** A StorageClass that chainyard renders for a provider. */
export interface StorageClassFacts {
  readonly name: string;
  readonly provisioner: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** Whether a disk goes with its claim. @default false: it is kept */
  readonly ephemeral?: boolean;
}

/** How a Service of type LoadBalancer is asked for. */
export interface LoadBalancerFacts {
  readonly annotations: Readonly<Record<string, string>>;
  /** @default the provider's own controller */
  readonly loadBalancerClass?: string;
  /** Whether one load balancer takes TCP and UDP on the same port; otherwise there are two. */
  readonly mixedProtocols: boolean;
  /** Whether it reaches pods at their own addresses, so that nodes need open no port. */
  readonly directToPods: boolean;
  /** What must be in the cluster for it to reach a port of a sidecar. @default nothing more */
  readonly needsForSidecars?: string;
  /**
   * Whether it opens connections to pods in its own name, from the cluster's network: those of its health checks, or
   * every connection, where it does not pass on the addresses of clients.
   */
  readonly connectsFromNetwork: boolean;
  /** Annotation with the tags that it has in the cloud, as `key=value,key=value`; absent where it has none. */
  readonly tagsAnnotation?: string;
  /** Annotations that end TLS at the load balancer; absent where it cannot. */
  readonly certificate?: (arn: string, port: string) => Readonly<Record<string, string>>;
  /** How it keeps a caller with one pod: as the Service says, or by annotations instead; absent where it cannot. */
  readonly keepsCallers?: 'by affinity' | Readonly<Record<string, string>>;
}

/** Machines with GPUs of NVIDIA, which come with its driver and, as the default one, its container runtime. */
export interface GpuMachineFacts {
  /** What a person must see to, in one line. @default nothing */
  readonly caution?: string;
}

/** A secret that a person writes into a secret store. */
export interface StoredSecret {
  /** Name in the store. */
  readonly path: string;
  /** The value as an argument of a shell, such as `file://key.json`. */
  readonly value: string;
  /** Region of the store. */
  readonly region?: string;
  /** Whether the store has a secret of that name, whose value is written or replaced. */
  readonly replace?: boolean;
}

/** Everything that differs between providers; charts read fields and never ask which provider it is. */
export interface Provider {
  readonly name: ProviderName;
  /** StorageClass of volumes that name none; undefined is the cluster's default class. */
  readonly storageClass?: string;
  /** StorageClasses that are rendered. */
  readonly renderedStorageClasses: readonly StorageClassFacts[];
  /** StorageClass of disks that do more than usual. @default that of other volumes, which cannot be asked for more */
  readonly fastStorageClass?: (performance: DiskPerformance) => string;
  /** StorageClass like another one, whose disks go with their claims. @default the other one itself */
  readonly ephemeralStorageClass?: (name: string) => string;
  /** The StorageClass of a name that says what its disks do; rendered where claims name it. @default none has such a name */
  readonly storageClassNamed?: (name: string) => StorageClassFacts | undefined;
  /** StorageClasses that the provider brings. */
  readonly externalStorageClasses: readonly string[];
  /** Access mode of a volume with one writer. */
  readonly singleWriterAccess: 'ReadWriteOncePod' | 'ReadWriteOnce';
  /** CSI driver that takes volume snapshots; absent where there is none. */
  readonly snapshotDriver?: string;
  /** Whether a clone of a snapshot fetches what it holds when it is first read. @default false: it holds all at once */
  readonly lazyClones?: boolean;
  readonly loadBalancer: (operators: ReadonlySet<Operator>) => LoadBalancerFacts;
  /** How peers outside reach a node of a chain. */
  readonly peers: (operators: ReadonlySet<Operator>) => PeerAccess;
  /** Whether pods reach the API server at a public address; otherwise it has one of a private network. */
  readonly publicApiServer: boolean;
  /** Whether secrets that nobody made may be derived from the environment's name. */
  readonly throwAwaySecrets: boolean;
  /** Secret store of External Secrets in this cloud, by region; absent where the environment must name one. */
  readonly secretStore?: (region: string) => SecretStoreSpecProvider;
  /** Store of parameters that the AWS app writes, by region; absent where there is no such app. */
  readonly parameterStore?: (region: string) => SecretStoreSpecProvider;
  /** Command by which a person writes into that store of secrets. */
  readonly storeCommand?: (secret: StoredSecret) => string;
  /** Pods that a cluster of the provider runs by itself; absent where that is not known. */
  readonly systemPods?: (operators: ReadonlySet<Operator>) => readonly SystemPods[];
  /** A region, where an environment must name its region and zones, which are named by it and a letter. */
  readonly exampleRegion?: string;
  /** Whether volumes of the provider grow in place. */
  readonly growsVolumes: boolean;
  /** How pods are given rights in the provider's cloud; absent where it gives them none. */
  readonly podIdentity?: string;
  /** Range of the addresses at which pods are handed their credentials, over HTTP; absent where that is no address. */
  readonly podIdentityAddress?: string;
  /** The right to read the provider's own secret store. */
  readonly secretRight?: string;
  /** Machines with GPUs, which lack a device plugin; absent where it is not known what they come with. */
  readonly gpuMachines?: GpuMachineFacts;
  /** What a cluster of the provider does or leaves out unless a person sees to it, one line each. */
  readonly cautions: readonly string[];
}
