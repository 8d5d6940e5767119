import { repositoryFile } from '../../../lib/repository';
import { EnvironmentFolder } from '../environment-folder';
import { renderServe, type ServeInput, volumeSnapshots } from './serve-environments';

const folder = new EnvironmentFolder();
const watched: ServeInput = {
  snapshots: volumeSnapshots,
  fields: { operators: ['snapshot-controller', 'prometheus-operator', 'aws-load-balancer-controller'] },
};

interface AlertRule {
  readonly alert: string;
  readonly expr: string;
}

/** The alerts of an environment, by name. */
function alertsOf(input: ServeInput): ReadonlyMap<string, string> {
  const { rendered } = renderServe(folder, input);
  const rule = rendered.objects.find(({ kind }) => kind === 'PrometheusRule') as
    | { readonly spec: { readonly groups: readonly { readonly rules: readonly AlertRule[] }[] } }
    | undefined;
  const rules = rule?.spec.groups.flatMap((group) => group.rules) ?? [];
  return new Map(rules.map(({ alert, expr }) => [alert, expr]));
}

describe('alerts of Ethereum nodes', () => {
  it('ask for metrics that the head check has', () => {
    const metrics = [...repositoryFile('charts/ethereum/files/head-check/judge.awk').matchAll(/gauge\("(\w+)"/g)];
    const known = metrics.map(([, name]) => `ethereum_head_${name}`);
    const asked = [...alertsOf(watched).values()].join().match(/ethereum_head_\w+/g) ?? [];
    expect(asked.length).toBe(3);
    expect(known).toEqual(expect.arrayContaining(asked));
  });

  it('are about serve nodes: sync nodes have no references', () => {
    const [, pods = ''] = /pod=~"([^"]+)"/.exec(alertsOf(watched).get('EthereumReferencesLost') ?? '') ?? [];
    expect('geth-serve-5d9c7b8f6d-x2x4z').toMatch(new RegExp(`^(?:${pods})$`));
    expect('geth-0-0').not.toMatch(new RegExp(`^(?:${pods})$`));
  });

  it('tell of snapshots that failed, where some are taken', () => {
    const [, jobs = ''] = /job_name=~"([^"]+)"/.exec(alertsOf(watched).get('EthereumSnapshotFailed') ?? '') ?? [];
    expect('geth-snapshot-29384760').toMatch(new RegExp(`^(?:${jobs})$`));
    expect([...alertsOf({ fields: watched.fields }).keys()]).not.toContain('EthereumSnapshotFailed');
  });

  it('are rendered where Prometheus reads them only', () => {
    expect(alertsOf({ snapshots: volumeSnapshots }).size).toBe(0);
  });
});
