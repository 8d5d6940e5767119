import type { Cluster } from '../cluster';
import { secretPath } from '../contract/secret-names';
import type { Operator } from '../operators/operators';

/** Operators that the AWS app installs itself, as add-ons of EKS. */
const addOns: readonly Operator[] = ['snapshot-controller'];

/** What a person must see to in the cluster before `kubectl apply`, one line each. */
export function prerequisites(cluster: Cluster): string[] {
  const { provider, operators, cidr, madeHere, secretStore } = cluster;
  const { connectsFromNetwork } = provider.loadBalancer(operators);
  const readsStore = operators.has('external-secrets') && (!madeHere || secretStore !== undefined);
  return [
    ...(madeHere ? [ownCluster(cluster)] : provider.cautions),
    ...(connectsFromNetwork && !madeHere
      ? [`load balancers reach pods from network.cidr: ${cidr} must be the nodes' network`]
      : []),
    ...(readsStore ? [secretReader(cluster)] : []),
    ...gpuNotes(cluster),
  ];
}

/** The network of such a cluster enforces policies, and its operators have their rights already. */
function ownCluster({ environment, operators }: Cluster): string {
  const needed = [...operators].filter((operator) => !addOns.includes(operator));
  const install = needed.length === 0 ? '' : `; then install ${needed.join(', ')} (docs/guides/deploy-to-aws.md)`;
  return `its cluster is made by ENVIRONMENT=${environment} npx cdk deploy --all${install}`;
}

/** What External Secrets must be able to read, and by which right where the provider tells. */
function secretReader({ environment, provider: { podIdentity, secretRight }, secretStore }: Cluster): string {
  const store = secretStore === undefined ? '' : ` from ClusterSecretStore ${secretStore}`;
  const means = [secretStore === undefined ? secretRight : undefined, podIdentity];
  const given = means.filter((mean) => mean !== undefined).join(' by ');
  const needed = given === '' ? '' : ` (${given})`;
  return `External Secrets must be able to read ${secretPath(environment, '*', '*')}${store}${needed}`;
}

/** What pods need of machines with GPUs beyond what is rendered. */
function gpuNotes({ provider: { name, gpuMachines }, nodePools }: Cluster): string[] {
  const unknown = `pods get GPUs once NVIDIA's driver, its container runtime as the default one and its device plugin are there, which nothing is known of on ${name}`;
  const note = gpuMachines === undefined ? unknown : gpuMachines.caution;
  const withGpus = nodePools.filter(({ allocatable }) => allocatable.gpus > 0);
  return note === undefined ? [] : withGpus.map((pool) => `nodePools.${pool.name}: ${note}`);
}
