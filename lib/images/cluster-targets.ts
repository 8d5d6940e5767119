/** Where built images go. */
export type Target = 'kind' | 'k3d' | 'none';

/** A program that gives images of the container engine to a cluster on the same machine. */
interface ClusterProgram {
  /** Where to get it. */
  readonly install: string;
  /** Name that the program gives to a cluster when none is given. */
  readonly cluster: string;
  /** Ends with 0 when the cluster is there. */
  readonly exists: (cluster: string) => readonly string[];
  readonly create: (cluster: string) => string;
  readonly load: (images: readonly string[], cluster: string) => readonly string[];
}

/** The programs by target. */
export const clusterPrograms: Readonly<Record<Exclude<Target, 'none'>, ClusterProgram>> = {
  kind: {
    install: 'https://kind.sigs.k8s.io',
    cluster: 'kind',
    exists: (cluster) => ['kind', 'get', 'kubeconfig', '--name', cluster],
    create: (cluster) => `kind create cluster --name ${cluster}`,
    load: (images, cluster) => ['kind', 'load', 'docker-image', ...images, '--name', cluster],
  },
  k3d: {
    install: 'https://k3d.io',
    cluster: 'k3s-default',
    exists: (cluster) => ['k3d', 'cluster', 'get', cluster],
    create: (cluster) => `k3d cluster create ${cluster}`,
    load: (images, cluster) => ['k3d', 'image', 'import', ...images, '--cluster', cluster],
  },
};

/** All targets. */
export const targets: readonly Target[] = ['kind', 'k3d', 'none'];
