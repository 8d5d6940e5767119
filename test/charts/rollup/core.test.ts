import type { EnvironmentInput } from '../../../lib/environment/schema';
import { containerOf } from '../../lib/workloads/rendered';
import { EnvironmentFolder } from '../environment-folder';
import { everyRole, noData, onEks, type RollupInput, renderRollup } from './environment';

const folder = new EnvironmentFolder();
const render = (input?: RollupInput) => renderRollup(folder, input).rendered;

describe('roles of which two would break the chain', () => {
  const singletons = ['sequencer', 'rollup-node', 'state-manager', 'prover-job-monitor'];

  it.each(singletons)('%s is a StatefulSet of one, whose eviction is allowed', (name) => {
    const rendered = render(everyRole);
    const { spec } = rendered.one('StatefulSet', name);
    expect(spec).toMatchObject({ replicas: 1, updateStrategy: { type: 'RollingUpdate' } });
    expect(rendered.one('PodDisruptionBudget', name).spec).toMatchObject({
      maxUnavailable: 1,
      unhealthyPodEvictionPolicy: 'AlwaysAllow',
    });
  });

  it('have volumes that one pod alone mounts, made in the zone where it runs', () => {
    const rendered = render(everyRole);
    const claims = singletons.flatMap((name) => rendered.one('StatefulSet', name).spec?.volumeClaimTemplates ?? []);
    expect(claims).toHaveLength(3);
    for (const { spec } of claims) {
      expect(spec).toMatchObject({ accessModes: ['ReadWriteOncePod'], storageClassName: 'gp3-encrypted' });
    }
    expect(rendered.one('StorageClass', 'gp3-encrypted').volumeBindingMode).toBe('WaitForFirstConsumer');
  });

  it('are as large as the environment says', () => {
    const rendered = render({ rollup: { core: { stateManager: { storage: '7Gi' } } } });
    const [claim] = rendered.one('StatefulSet', 'state-manager').spec?.volumeClaimTemplates ?? [];
    expect(claim?.spec?.resources?.requests?.storage).toBe('7Gi');
  });

  it('are never scaled, as nothing of the chain is', () => {
    const targets = ['HorizontalPodAutoscaler', 'ScaledObject'] as const;
    const scaled = targets.flatMap((kind) =>
      render(everyRole)
        .all(kind)
        .map(({ metadata }) => metadata.namespace),
    );
    expect(scaled).not.toContain('rollup-core');
  });
});

describe('roles of which one is enough', () => {
  it.each(['da-connector', 'proof-data-handler', 'prover-gateway'])('%s ends before its successor starts', (name) => {
    const { spec } = render(everyRole).one('Deployment', name);
    expect(spec).toMatchObject({ replicas: 1, strategy: { type: 'Recreate' } });
  });
});

describe('which roles there are', () => {
  const names = (input: RollupInput) => {
    const rendered = render(input);
    return (['StatefulSet', 'Deployment'] as const)
      .flatMap((kind) => rendered.all(kind))
      .filter(({ metadata }) => metadata.namespace === 'rollup-core')
      .map(({ metadata }) => metadata.name);
  };
  const always = ['rollup-node', 'sequencer', 'state-manager'];

  it('follows from the mode: only a validium has a connector', () => {
    expect(names({})).toEqual(always);
    expect(names({ rollup: noData })).toEqual([...always, 'da-connector']);
  });

  it('follows from the provers: only those of the ZK Stack are coordinated here', () => {
    const rollup = names(onEks({ rollup: { prover: { kind: 'zk-stack' } } }));
    expect(rollup).toEqual(['prover-job-monitor', ...always, 'proof-data-handler', 'prover-gateway']);
    expect(names(onEks({ rollup: { prover: { kind: 'sp1-cluster', artifacts: 'bucket' } } }))).toEqual(always);
  });
});

describe('what a pod of the chain is', () => {
  it('is told by the label of its rollup, which its metrics carry', () => {
    const { fields, rollup } = everyRole;
    const operators: EnvironmentInput['operators'] = [...(fields?.operators ?? []), 'prometheus-operator'];
    const rendered = render({ fields: { ...fields, operators }, rollup });
    const workloads = (['StatefulSet', 'Deployment'] as const).flatMap((kind) => rendered.all(kind));
    const own = workloads.filter(({ metadata }) => metadata.namespace?.startsWith('rollup-'));
    expect(own.length).toBeGreaterThan(8);
    for (const { spec } of own) expect(spec?.template.metadata?.labels).toMatchObject({ rollup: 'demo' });
    const monitors = rendered.all('PodMonitor').filter(({ metadata }) => metadata.namespace?.startsWith('rollup-'));
    expect(monitors.length).toBeGreaterThan(8);
    for (const { spec } of monitors) expect(spec).toMatchObject({ podTargetLabels: ['rollup'] });
  });

  it('stays before others do: the sequencer first, then JSON-RPC, provers last', () => {
    const rendered = render(everyRole);
    const priority = (kind: 'StatefulSet' | 'Deployment', name: string) => rendered.pod(kind, name).priorityClassName;
    expect(priority('StatefulSet', 'sequencer')).toBe('chain-critical');
    expect(priority('Deployment', 'api')).toBe('serving');
    expect(priority('StatefulSet', 'state-manager')).toBe('standard');
    expect(priority('Deployment', 'circuit-prover')).toBe('proving');
  });

  it('is in the pool of its role', () => {
    const rollup = { ...noData, pools: { core: 'compute' } };
    const rendered = render(onEks({ rollup }));
    const pool = (kind: 'StatefulSet' | 'Deployment', name: string) => rendered.pod(kind, name).nodeSelector;
    expect(pool('StatefulSet', 'sequencer')).toEqual({ 'chainyard.io/pool': 'compute' });
    expect(pool('Deployment', 'api')).toEqual({ 'chainyard.io/pool': 'app' });
  });

  it('runs the components of its role, with the files of its configuration, for as long as it needs to end', () => {
    const pod = render().pod('StatefulSet', 'state-manager');
    const server = containerOf(pod, 'state-manager');
    expect(server.args?.[0]).toBe('--components=tree,tree_api');
    expect(server.args).toContain('--config-path=/etc/zksync/general.yaml');
    expect(server.volumeMounts?.map(({ mountPath }) => mountPath)).toEqual(
      expect.arrayContaining(['/var/lib/zksync', '/etc/zksync', '/etc/zksync-secrets']),
    );
    expect(pod.terminationGracePeriodSeconds).toBe(310);
  });

  it('has the image of the environment', () => {
    const image = 'registry.example.com/zksync-server:31.0.0';
    const rendered = render({ rollup: { core: { image } } });
    expect(containerOf(rendered.pod('StatefulSet', 'sequencer'), 'sequencer').image).toBe(image);
    expect(containerOf(rendered.pod('Deployment', 'api'), 'api').image).toBe(image);
  });
});

it('says what a new chain waits for', () => {
  const { notes } = renderRollup(folder);
  expect(notes).toContainEqual(expect.stringMatching(/^rollup-core: .*until zkstack has made the tables/));
});
