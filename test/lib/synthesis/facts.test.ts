import { renderCharts } from '../../../charts/render-charts';
import { EnvironmentFolder } from '../../charts/environment-folder';
import { renderedEnvironment } from '../../charts/environments';
import { type Variant, variantEnvironment } from '../../charts/variants';

const folder = new EnvironmentFolder();
beforeAll(() => folder.identify('facts'));

const variant: Variant = { provider: 'spot', exposure: 'ingress', operators: 'all', parts: 'all', pools: 'tainted' };
const factsOf = (choices: Partial<Variant> = {}) => {
  const environment = folder.load('facts', variantEnvironment({ ...variant, ...choices }, 'facts'));
  return renderCharts(environment, (image) => image).facts;
};

describe('what the rules know beside the objects', () => {
  it('are objects that others provide', () => {
    const { external } = factsOf();
    expect(external).toContain('IngressClass/nginx');
    expect(external).toContain('ClusterSecretStore/vault');
    expect(external).toContain('StorageClass/ssd');
    expect(external).toContain('Secret/relay/site-tls');
    expect(external).toContain('Secret/perpetual/site-tls');
    expect(factsOf({ exposure: 'gateway' }).external).toContain('Gateway/edge/public');
    expect(factsOf({ operators: 'needed' }).external).toContain('Secret/relay/kubo');
  });

  it('are the APIs of the operators that are named, and of no other', () => {
    expect(factsOf().operatorApis).toContain('snapshot.storage.k8s.io/v1');
    expect(factsOf({ operators: 'needed' }).operatorApis.size).toBe(0);
  });

  it('are the facts of the provider', () => {
    expect(factsOf({ provider: 'eks' }).systemPods.map(({ name }) => name)).toContain('coredns');
    expect(factsOf().systemPods).toEqual([]);
    expect(factsOf().throwAwaySecrets).toBe(false);
    expect(factsOf({ provider: 'kind' }).throwAwaySecrets).toBe(true);
  });

  it('are the node pools, the version and what workloads declare', () => {
    const { nodePools, kubernetesVersion, workloads, requireDigests } = factsOf();
    expect(nodePools.map(({ name }) => name)).toEqual(['app', 'chain', 'system']);
    expect(kubernetesVersion).toBe('1.36');
    expect(requireDigests).toBe(false);
    expect(workloads.map(({ namespace, name }) => `${namespace}/${name}`)).toContain('perpetual/orbitdb');
  });
});

describe('connections, for pictures and tables', () => {
  it('lead from and to what the environment has', () => {
    const drawn = renderedEnvironment('perpetual-prod').connections.map(
      ({ from, to, label }) => `${from} ${label} ${to}`,
    );
    expect(drawn).toContain('perpetual/orbitdb swarm perpetual/kubo');
    expect(drawn).toContain('perpetual/orbitdb rpc perpetual/kubo');
    expect(drawn).toContain('internet swarm perpetual/kubo');
    expect(drawn).toContain('monitoring/prometheus metrics perpetual/kubo');
    expect(new Set(drawn).size).toBe(drawn.length);
  });
});
