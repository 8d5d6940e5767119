import type { NetworkPolicyEgressRule } from 'kubernetes-types/networking/v1';
import { POOL_LABEL } from '../../../lib/contract/node-pools';
import { subnetPlan } from '../../../lib/contract/subnet-plan';
import type { KindMap } from '../../../lib/policy/kinds';
import { podTemplates } from '../../../lib/policy/pod-templates';
import { RenderedCluster } from '../../../lib/policy/rendered-cluster';
import { renderedEnvironment } from '../../charts/environments';
import { cluster, deploymentOfPod, labels, object } from '../../lib/policy/objects';
import { cloudNames, cloudOf } from '../stacks';
import { bucketAccountFindings } from './bucket-accounts';
import { storeEgressFindings } from './store-egress';
import { loginAccountFindings, loginMissingFindings } from './store-logins';

const edge = { instanceTypes: ['m7i.large'], minimum: 0, maximum: 1, publicAddresses: { reason: 'a test of stores' } };

/** Pools are in private subnets, but for one that no store lets in. */
const production = cloudOf('production', { nodePools: { edge }, rollup: undefined });
const [data = ''] = subnetPlan(production.network.cidr, production.zones)
  .filter(({ group }) => group === 'data')
  .map(({ cidr }) => cidr);

describe.each(cloudNames)('%s', (name) => {
  const { objects, facts } = renderedEnvironment(name);

  it('has buckets for pods that are rendered', () => {
    expect(bucketAccountFindings(cloudOf(name), podTemplates(objects))).toEqual([]);
  });

  it('lets pods out to stores only from machines that these let in', () => {
    expect(storeEgressFindings(new RenderedCluster(objects, facts), cloudOf(name))).toEqual([]);
  });

  it('has users of stores for pods that are rendered, on machines that the stores let in', () => {
    expect(loginAccountFindings(cloudOf(name), podTemplates(objects))).toEqual([]);
  });

  it('lets pods log in wherever they are let out to a store', () => {
    expect(loginMissingFindings(new RenderedCluster(objects, facts), cloudOf(name))).toEqual([]);
  });
});

describe('a bucket', () => {
  it('names service accounts that rendered pods run as', () => {
    const environment = cloudOf('perpetual-prod', {
      aws: { buckets: { backups: { name: 'example', readers: ['perpetual/kubo'], writers: ['perpetual/kubu'] } } },
    });
    expect(bucketAccountFindings(environment, podTemplates(renderedEnvironment('perpetual-prod').objects))).toEqual([
      'aws.buckets.backups.writers[0]: "perpetual/kubu" is the service account of no rendered pod (did you mean "perpetual/kubo"?)',
    ]);
  });
});

/** A Deployment whose pod is in this pool, with this service account, and let out by this rule. */
function letOut({ pool, account }: { pool?: string; account?: string }, egress: NetworkPolicyEgressRule) {
  const policy = object<KindMap['NetworkPolicy']>('networking.k8s.io/v1', 'NetworkPolicy', {
    spec: { podSelector: { matchLabels: labels }, policyTypes: ['Egress'], egress: [egress] },
  });
  const nodeSelector = pool === undefined ? undefined : { [POOL_LABEL]: pool };
  return cluster([policy, deploymentOfPod({ nodeSelector, serviceAccountName: account })]);
}

const to = (cidr: string, except?: string[]) => [{ ipBlock: { cidr, except } }];
const port = (number: number) => [{ protocol: 'TCP', port: number }];

describe('a pod that is let out to the subnets for data', () => {
  /** Findings where the pod of a Deployment in this pool is let out by this rule. */
  const findings = (pool: string | undefined, egress: NetworkPolicyEgressRule): string[] =>
    storeEgressFindings(letOut({ pool }, egress), production);

  it.each(['app', 'core', 'chain', 'compute', 'prover'])('reaches a store from pool %s', (pool) => {
    expect(findings(pool, { to: to(data), ports: port(5432) })).toEqual([]);
    expect(findings(pool, { to: to(data), ports: port(6379) })).toEqual([]);
  });

  it('reaches none from a pool whose machines no store lets in', () => {
    expect(findings('edge', { to: to(data), ports: port(5432) })).toEqual([
      'NetworkPolicy relay/relay: lets Deployment relay/relay out to the database, but pool edge is in the subnets public; use one in app, core, or compute',
    ]);
  });

  it('must have a pool', () => {
    expect(findings(undefined, { to: to(data), ports: port(6379) })).toEqual([
      'NetworkPolicy relay/relay: lets Deployment relay/relay out to the cache, but it may run in any pool; place it in one whose subnets are app, core, or compute',
    ]);
    expect(findings('apps', { to: to(data), ports: port(6379) })).toEqual([
      'NetworkPolicy relay/relay: lets Deployment relay/relay out to the cache, but there is no pool apps',
    ]);
  });

  it('is let out by a range of ports, and by a rule that names none', () => {
    expect(findings('edge', { to: to(data), ports: [{ protocol: 'TCP', port: 5000, endPort: 6000 }] })).toHaveLength(1);
    expect(findings('edge', { to: to(data), ports: [{ protocol: 'TCP' }] })).toHaveLength(2);
    expect(findings('edge', { to: to(data) })).toHaveLength(2);
    expect(findings('edge', { to: to(data), ports: [...port(443), { protocol: 'UDP', port: 5432 }] })).toEqual([]);
  });

  it('is found behind a larger range, unless that leaves them out', () => {
    expect(findings('edge', { to: to('0.0.0.0/0'), ports: port(5432) })).toHaveLength(1);
    expect(findings('edge', { to: to('0.0.0.0/0', ['10.0.0.0/8']), ports: port(5432) })).toEqual([]);
    expect(findings('edge', { to: to('203.0.113.0/24'), ports: port(5432) })).toEqual([]);
  });
});

describe('a user of a store', () => {
  const withUsers = (...serviceAccounts: string[]) =>
    cloudOf('production', {
      nodePools: { edge },
      aws: { database: { users: { app: { serviceAccounts } } } },
      rollup: undefined,
    });
  const both = { to: to(data), ports: [...port(5432), ...port(6379)] };

  it('is one for pods that are rendered', () => {
    const { objects } = letOut({ pool: 'app', account: 'relay' }, both);
    expect(loginAccountFindings(withUsers('relay/relay'), podTemplates(objects))).toEqual([]);
    expect(loginAccountFindings(withUsers('relay/relay', 'relay/relais'), podTemplates(objects))).toEqual([
      'aws.database.users.app.serviceAccounts[1]: "relay/relais" is the service account of no rendered pod (did you mean "relay/relay"?)',
    ]);
  });

  it('is one for pods on machines that the store lets in', () => {
    const { objects } = letOut({ pool: 'edge', account: 'relay' }, both);
    expect(loginAccountFindings(withUsers('relay/relay'), podTemplates(objects))).toEqual([
      'aws.database.users.app.serviceAccounts[0]: "relay/relay" is that of Deployment relay/relay, but pool edge is in the subnets public; use one in app, core, or compute',
    ]);
  });

  it('is there for every pod that is let out to its store', () => {
    const pod = letOut({ pool: 'app', account: 'relay' }, both);
    expect(loginMissingFindings(pod, withUsers('relay/relay'))).toEqual([
      'NetworkPolicy relay/relay: lets Deployment relay/relay out to the cache, but nobody logs in as "relay/relay"; name it in aws.cache.users',
    ]);
    expect(loginMissingFindings(pod, withUsers('relay/other'))).toHaveLength(2);
    expect(loginMissingFindings(letOut({ pool: 'app' }, both), withUsers('relay/relay'))).toHaveLength(2);
    expect(loginMissingFindings(letOut({ pool: 'app' }, { to: to(data), ports: port(443) }), withUsers())).toEqual([]);
  });
});
