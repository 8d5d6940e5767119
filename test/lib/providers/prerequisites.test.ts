import type { Operator } from '../../../lib/operators/operators';
import { providers } from '../../../lib/providers';
import type { ProviderName } from '../../../lib/providers/names';
import { prerequisites } from '../../../lib/providers/prerequisites';
import { cluster } from '../workloads/system';

const told = (provider: ProviderName, operators: readonly Operator[] = [], secretStore?: string) =>
  prerequisites(cluster({ provider: providers[provider], operators: new Set(operators), secretStore }));

/** What is told of a pool with GPUs, beside all else. */
function toldOfGpus(provider: ProviderName): string[] {
  const allocatable = { cpu: 16_000, memory: 2 ** 36, pods: 100, gpus: 1 };
  const pool = { name: 'prover', labels: {}, taints: [], zones: [], minimum: 0, maximum: 1, allocatable };
  const others = [{ ...pool, name: 'app', allocatable: { ...allocatable, gpus: 0 } }];
  const fields = { provider: providers[provider], operators: new Set<Operator>() };
  return prerequisites(cluster({ ...fields, nodePools: [...others, pool] })).filter(
    (line) => !told(provider).includes(line),
  );
}

const secrets = 'External Secrets must be able to read /local/*/*';

describe('what a person must see to', () => {
  it('is nothing on a laptop', () => {
    expect(told('kind')).toEqual([]);
  });

  it('is that network policies are enforced, on eks and aks', () => {
    for (const provider of ['eks', 'aks'] as const) {
      expect(told(provider)).toEqual([expect.stringContaining('network policies are enforced only where')]);
    }
  });

  it('is that the network has the range that is told, where load balancers connect from it', () => {
    const line = "load balancers reach pods from network.cidr: 10.0.0.0/16 must be the nodes' network";
    expect(told('spot')).toContain(line);
    expect(told('eks', ['aws-load-balancer-controller'])).toContain(line);
    expect(told('eks')).not.toContain(line);
  });

  it('is what machines with GPUs lack beside what is rendered', () => {
    expect(toldOfGpus('eks')).toEqual([]);
    expect(toldOfGpus('aks')).toEqual([
      expect.stringMatching(/^nodePools\.prover: a device plugin is rendered: use no /),
    ]);
    expect(toldOfGpus('spot')).toEqual([expect.stringMatching(/^nodePools\.prover: pods get GPUs once .* on spot$/)]);
  });

  it('is the right to read secrets, by the identity that pods have there', () => {
    expect(told('eks', ['external-secrets'])).toContain(
      `${secrets} (secretsmanager:GetSecretValue by EKS Pod Identity)`,
    );
    expect(told('eks', ['external-secrets'], 'vault')).toContain(
      `${secrets} from ClusterSecretStore vault (EKS Pod Identity)`,
    );
    expect(told('aks', ['external-secrets'], 'vault')).toContain(
      `${secrets} from ClusterSecretStore vault (Microsoft Entra Workload ID)`,
    );
    expect(told('spot', ['external-secrets'], 'vault')).toContain(`${secrets} from ClusterSecretStore vault`);
  });

  it('is to make the cluster and to install its operators, where the AWS app makes it', () => {
    const madeHere = (...operators: Operator[]) =>
      prerequisites(cluster({ provider: providers.eks, operators: new Set(operators), madeHere: true }));
    const deployment = 'its cluster is made by ENVIRONMENT=local npx cdk deploy --all';
    expect(madeHere()).toEqual([deployment]);
    expect(madeHere('snapshot-controller')).toEqual([deployment]);
    expect(madeHere('external-secrets', 'aws-load-balancer-controller')).toEqual([
      `${deployment}; then install external-secrets, aws-load-balancer-controller (docs/guides/deploy-to-aws.md)`,
    ]);
  });

  it('is the right to read a store of its own, whoever made the cluster', () => {
    const operators = new Set<Operator>(['external-secrets']);
    expect(
      prerequisites(cluster({ provider: providers.eks, operators, madeHere: true, secretStore: 'vault' })),
    ).toContain(`${secrets} from ClusterSecretStore vault (EKS Pod Identity)`);
  });
});
