import type { Cluster } from '../../../lib/cluster';
import { StatelessDeployment } from '../../../lib/workloads/deployment';
import type { ScaledReplicas } from '../../../lib/workloads/scaling';
import { ReplicatedStatefulSet } from '../../../lib/workloads/stateful-set';
import { server } from './programs';
import { renderSystem } from './system';

const onCpu: ScaledReplicas = { minimum: 2, maximum: 6, signal: { on: 'cpu', program: 'server', target: 70 } };
const onQuery = {
  minimum: 2,
  maximum: 6,
  signal: { on: 'query', prometheus: 'http://prometheus.monitoring:9090', query: 'sum(rate(calls[2m]))', target: 200 },
} as const satisfies ScaledReplicas;
const slowly = {
  scaleUp: { stabilizationWindowSeconds: 60 },
  scaleDown: { stabilizationWindowSeconds: 1800, policies: [{ type: 'Pods', value: 1, periodSeconds: 600 }] },
};

const kinds = { Deployment: StatelessDeployment, StatefulSet: ReplicatedStatefulSet } as const;

function rendered(kind: keyof typeof kinds, replicas: number | ScaledReplicas, fields: Partial<Cluster> = {}) {
  const Kind = kinds[kind];
  return renderSystem(
    (chart) => new Kind(chart, 'web', { component: 'a', pool: 'app', programs: [server], replicas }),
    fields,
  );
}

describe.each(['Deployment', 'StatefulSet'] as const)('a %s that is scaled', (kind) => {
  const scaled = rendered(kind, onCpu);

  it('leaves the number of its pods to the scaler, and spreads as many as there may be', () => {
    expect(scaled.one(kind, 'web').spec).not.toHaveProperty('replicas');
    expect(scaled.pod(kind, 'web').topologySpreadConstraints).toHaveLength(2);
    expect(scaled.one('HorizontalPodAutoscaler', 'web').spec?.scaleTargetRef).toEqual({
      apiVersion: 'apps/v1',
      kind,
      name: 'web',
    });
  });

  it('states the number of its pods where nothing scales', () => {
    const fixed = rendered(kind, 3);
    expect(fixed.one(kind, 'web').spec?.replicas).toBe(3);
    expect(fixed.names('HorizontalPodAutoscaler')).toEqual([]);
    expect(fixed.names('ScaledObject')).toEqual([]);
  });
});

describe('scaling on CPU', () => {
  it('is by one program, whose pods come soon and go slowly', () => {
    expect(rendered('Deployment', onCpu).one('HorizontalPodAutoscaler', 'web').spec).toMatchObject({
      minReplicas: 2,
      maxReplicas: 6,
      metrics: [
        {
          type: 'ContainerResource',
          containerResource: {
            name: 'cpu',
            container: 'server',
            target: { type: 'Utilization', averageUtilization: 70 },
          },
        },
      ],
      behavior: slowly,
    });
  });
});

describe('scaling on a query', () => {
  const scaled = rendered('Deployment', onQuery, { operators: new Set(['keda']) });
  const { spec } = scaled.one('ScaledObject', 'web');

  it('is by what Prometheus says for each pod, as slowly', () => {
    expect(scaled.names('HorizontalPodAutoscaler')).toEqual([]);
    expect(spec).toMatchObject({
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
      minReplicaCount: 2,
      maxReplicaCount: 6,
      triggers: [
        {
          type: 'prometheus',
          metadata: {
            serverAddress: 'http://prometheus.monitoring:9090',
            query: 'sum(rate(calls[2m]))',
            threshold: '200',
            ignoreNullValues: 'false',
          },
        },
      ],
      advanced: { horizontalPodAutoscalerConfig: { behavior: slowly } },
    });
  });

  it('takes no pod away while Prometheus does not answer', () => {
    expect(spec?.fallback).toEqual({ failureThreshold: 3, replicas: 2, behavior: 'currentReplicas' });
  });
});

describe('scaling of workers', () => {
  const { signal } = onQuery;
  const workers: ScaledReplicas = { ...onQuery, minimum: 0, signal: { ...signal, cooldownSeconds: 900 } };
  const { spec } = rendered('Deployment', workers, { operators: new Set(['keda']) }).one('ScaledObject', 'web');

  it('lets all of them go after the cooldown, and the first one come with the first job', () => {
    expect(spec).toMatchObject({ minReplicaCount: 0, maxReplicaCount: 6, pollingInterval: 30, cooldownPeriod: 900 });
    expect(spec?.triggers).toMatchObject([{ metadata: { activationThreshold: '0', ignoreNullValues: 'false' } }]);
  });

  it('lets them come at once, and go one by one', () => {
    expect(spec?.advanced).toEqual({
      horizontalPodAutoscalerConfig: {
        behavior: {
          scaleUp: { stabilizationWindowSeconds: 0 },
          scaleDown: {
            stabilizationWindowSeconds: 600,
            policies: [{ type: 'Pods', value: 1, periodSeconds: 120 }],
          },
        },
      },
    });
  });

  it('keeps those that work while Prometheus does not answer', () => {
    expect(spec?.fallback).toEqual({ failureThreshold: 3, replicas: 1, behavior: 'currentReplicas' });
  });

  it('is refused without a cooldown, on CPU always', () => {
    for (const replicas of [
      { ...onQuery, minimum: 0 },
      { ...onCpu, minimum: 0 },
    ])
      expect(() => rendered('Deployment', replicas)).toThrow('all pods of web may go, after no cooldown');
  });
});
