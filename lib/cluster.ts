import type { NodePool } from './contract/node-pools';
import type { Operator } from './operators/operators';
import type { Provider } from './providers/provider';

/** What every chart may know about the cluster that it renders for. */
export interface Cluster {
  /** Name of the environment. */
  readonly environment: string;
  /** Minor version, such as `1.36`. */
  readonly kubernetesVersion: string;
  /** Whether pods may say which signal ends their containers. @default false */
  readonly stopSignals?: boolean;
  readonly provider: Provider;
  readonly operators: ReadonlySet<Operator>;
  readonly nodePools: readonly NodePool[];
  /** Range of the network that nodes and load balancers are in. */
  readonly cidr: string;
  /** Ranges of DNS servers that are no pods. */
  readonly dns: readonly string[];
  /** Region of the cloud, where it has some. */
  readonly region?: string;
  /** The pods that may read metrics. */
  readonly scraper: { readonly namespace: string; readonly labels: Readonly<Record<string, string>> };
  /** Labels by which Prometheus selects PodMonitors. */
  readonly monitorLabels: Readonly<Record<string, string>>;
  /** Private registry and the Secret that opens it. */
  readonly registry?: { readonly server: string; readonly pullSecret: string };
  /** ClusterSecretStore that exists; otherwise the provider's own store is rendered. */
  readonly secretStore?: string;
  /** Whether the AWS app makes the cluster and what is around it. */
  readonly madeHere: boolean;
  /** Tags of what controllers of the cluster make in the cloud for a system. */
  readonly resourceTags: (system: string) => Readonly<Record<string, string>>;
  /** Names of the secrets that the AWS app makes in that store, of which people write the values. */
  readonly storedSecrets: ReadonlySet<string>;
  /** Image with the digest of the lock file, where it has one. */
  readonly pin: (image: string) => string;
}
