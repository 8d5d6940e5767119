import { App } from 'cdk8s';
import { systems } from '../../charts';
import { Platform } from '../../charts/platform/platform';
import type { NodePool } from '../../lib/contract/node-pools';
import type { Operator } from '../../lib/operators/operators';
import { check } from '../../lib/policy/check';
import { applyDeclaredExceptions } from '../../lib/policy/declared-exceptions';
import { RenderedCluster } from '../../lib/policy/rendered-cluster';
import { rules } from '../../lib/policy/rules';
import { providers } from '../../lib/providers';
import type { ProviderName } from '../../lib/providers/names';
import { chartObjects } from '../../lib/synthesis/objects';
import { containerOf, Rendered, required } from '../lib/workloads/rendered';
import { cluster as clusterWith } from '../lib/workloads/system';
import { environment } from './environments';

const allocatable = { cpu: 15_890, memory: 56 * 2 ** 30, pods: 110, gpus: 1 };
const taints = [{ key: 'nvidia.com/gpu', value: 'true', effect: 'NoSchedule' as const }];
const prover: NodePool = {
  name: 'prover',
  labels: { 'chainyard.io/pool': 'prover' },
  taints,
  zones: ['eu-central-1a'],
  minimum: 0,
  maximum: 8,
  allocatable,
};
const app: NodePool = { ...prover, name: 'app', taints: [], allocatable: { ...allocatable, gpus: 0 } };

/** What is rendered for machines with GPUs, and the platform with it. */
function rendered(
  operators: readonly Operator[] = ['prometheus-operator'],
  nodePools: readonly NodePool[] = [app, prover],
  provider: ProviderName = 'eks',
) {
  const scope = new App();
  const cluster = clusterWith({ provider: providers[provider], operators: new Set(operators), nodePools });
  const [system] = systems.filter(({ file }) => file === '10-nvidia-gpu');
  const made = system?.chart(scope, environment('local'), { cluster, file: system.file });
  const charts = made === undefined ? [] : [made].flat();
  for (const chart of charts) chart.complete();
  const objects = new Map(charts.map((chart) => [chart.system, chartObjects(chart)]));
  const platform = chartObjects(new Platform(scope, { cluster, file: '00-platform', systems: objects }));
  const all = [...platform, ...[...objects.values()].flat()];
  const facts = {
    kubernetesVersion: '1.36',
    nodePools,
    systemPods: [],
    external: new Set<string>(),
    operatorApis: new Set(['monitoring.coreos.com/v1']),
    workloads: charts.flatMap(({ workloads }) => workloads.map((workload) => workload.facts)),
    requireDigests: false,
    throwAwaySecrets: false,
  };
  return { objects: new Rendered(all), findings: check(new RenderedCluster(all, facts), rules), facts };
}

const { objects, findings, facts } = rendered();

describe('the device plugin', () => {
  const pod = objects.pod('DaemonSet', 'device-plugin-prover');
  const { securityContext, volumeMounts } = containerOf(pod, 'device-plugin');

  it('runs on every machine with GPUs, and on no other', () => {
    expect(pod.nodeSelector).toEqual({ 'chainyard.io/pool': 'prover' });
    expect(pod.tolerations).toEqual([{ operator: 'Equal', ...taints[0] }]);
    expect(pod.priorityClassName).toBe('system-node-critical');
    expect(objects.names('DaemonSet')).toEqual(['dcgm-exporter-prover', 'device-plugin-prover']);
    const two = rendered([], [prover, { ...prover, name: 'large' }]).objects;
    expect(two.names('DaemonSet')).toEqual(['device-plugin-large', 'device-plugin-prover']);
  });

  it('sees one folder of the node, as root without rights', () => {
    expect(pod.volumes).toEqual([
      { name: 'device-plugins', hostPath: { path: '/var/lib/kubelet/device-plugins', type: 'Directory' } },
    ]);
    expect(volumeMounts).toEqual([{ name: 'device-plugins', mountPath: '/var/lib/kubelet/device-plugins' }]);
    expect(securityContext).toMatchObject({ privileged: false, capabilities: { drop: ['ALL'] } });
    expect(securityContext).toMatchObject({ allowPrivilegeEscalation: false, readOnlyRootFilesystem: true });
    expect(pod.automountServiceAccountToken).toBe(false);
    expect(pod.hostNetwork ?? pod.hostPID ?? pod.hostIPC).toBeUndefined();
  });

  it('takes the default runtime, which on these machines is that of NVIDIA', () => {
    expect(pod.runtimeClassName).toBeUndefined();
  });

  it('talks to nobody over the network', () => {
    expect(objects.one('NetworkPolicy', 'device-plugin-prover').spec).not.toHaveProperty('ingress');
    expect(objects.one('NetworkPolicy', 'device-plugin-prover').spec).not.toHaveProperty('egress');
  });
});

describe('the metrics of GPUs', () => {
  const pod = objects.pod('DaemonSet', 'dcgm-exporter-prover');
  const exporter = containerOf(pod, 'dcgm-exporter');

  it('are there where Prometheus reads some, with the labels of the pods that have the GPUs beside its own', () => {
    const { podMetricsEndpoints } = required(objects.one('PodMonitor', 'dcgm-exporter-prover').spec, 'spec');
    const [endpoint] = podMetricsEndpoints as [object];
    expect(endpoint).toMatchObject({ port: 'metrics', path: '/metrics' });
    // Of the exporter's labels namespace and pod; with true they would replace those of the scraped pod.
    expect(endpoint).not.toHaveProperty('honorLabels');
    expect(rendered([]).objects.names('DaemonSet')).toEqual(['device-plugin-prover']);
  });

  it('are read by Prometheus alone', () => {
    const { spec } = objects.one('NetworkPolicy', 'dcgm-exporter-prover');
    expect(spec?.ingress).toEqual([
      {
        from: [
          {
            namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'monitoring' } },
            podSelector: { matchLabels: { 'app.kubernetes.io/name': 'prometheus' } },
          },
        ],
        ports: [{ protocol: 'TCP', port: 9400 }],
      },
    ]);
    expect(spec).not.toHaveProperty('egress');
  });

  it('name the pods that have the GPUs, by a socket that is only read', () => {
    expect(exporter.volumeMounts).toContainEqual({
      name: 'pod-resources',
      mountPath: '/var/lib/kubelet/pod-resources',
      readOnly: true,
    });
    expect(exporter.env).toContainEqual({ name: 'DCGM_EXPORTER_KUBERNETES', value: 'true' });
    expect(exporter.securityContext?.capabilities).toEqual({ drop: ['ALL'] });
  });

  it('are those that need no right of the profiler, three fields a line', () => {
    const file = exporter.env?.find(({ name }) => name === 'DCGM_EXPORTER_COLLECTORS')?.value;
    expect(exporter.volumeMounts?.some(({ mountPath }) => file === `${mountPath}/counters.csv`)).toBe(true);
    const lines = objects.file('dcgm-counters', 'counters.csv').trim().split('\n');
    const counters = lines.filter((line) => !line.startsWith('#')).map((line) => line.split(', '));
    for (const [name, type, ...help] of counters) {
      expect(name).toMatch(/^DCGM_(FI_DEV|FI_DRIVER|EXP)_[A-Z_]+$/);
      expect(['gauge', 'counter', 'label']).toContain(type);
      expect(help).toHaveLength(1);
    }
    const names = counters.map(([name]) => name);
    for (const alerted of ['DCGM_FI_DEV_GPU_UTIL', 'DCGM_FI_DEV_GPU_TEMP', 'DCGM_FI_DEV_XID_ERRORS']) {
      expect(names).toContain(alerted);
    }
  });
});

describe('the namespace of both', () => {
  it('allows folders of the node, at a fixed version', () => {
    expect(required(objects.one('Namespace', 'nvidia-gpu').metadata.labels, 'labels')).toMatchObject({
      'pod-security.kubernetes.io/enforce': 'privileged',
      'pod-security.kubernetes.io/enforce-version': 'v1.36',
    });
  });

  it('holds a pod of each for every machine that there may be, and one more', () => {
    const [quota] = objects.all('ResourceQuota');
    expect(quota?.spec?.hard).toMatchObject({ pods: '17', 'requests.cpu': '1300m' });
  });

  it('breaks the rules that it says it breaks, with reasons, and no other', () => {
    const { refused, excused } = applyDeclaredExceptions(findings, facts.workloads);
    expect(refused).toEqual([]);
    expect([...new Set(excused.map(({ finding }) => finding.rule.id))].sort()).toEqual([
      'no-host-access',
      'probes-present',
      'runs-as-non-root',
    ]);
  });

  it('is not there without GPUs, nor where it is not known what machines with GPUs come with', () => {
    for (const { objects: none } of [rendered([], [app]), rendered([], [prover], 'spot'), rendered([], [], 'aks')]) {
      expect(none.names('Namespace')).toEqual([]);
    }
    expect(rendered([], [prover], 'aks').objects.names('Namespace')).toEqual(['nvidia-gpu']);
  });
});

describe('the quota of a namespace with GPUs', () => {
  it('holds those of as many pods as there may be, and not one more', () => {
    const container = { name: 'prover', image: 'prover:1', resources: { limits: { 'nvidia.com/gpu': '2' } } };
    const json = {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'prover', namespace: 'rollup-prover' },
      spec: {
        replicas: 3,
        strategy: { rollingUpdate: { maxSurge: 0 } },
        template: { spec: { containers: [container] } },
      },
    };
    const scaler = {
      apiVersion: 'keda.sh/v1alpha1',
      kind: 'ScaledObject',
      metadata: { name: 'prover', namespace: 'rollup-prover' },
      spec: { scaleTargetRef: { name: 'prover' }, minReplicaCount: 0, maxReplicaCount: 8 },
    };
    const of = (...list: object[]) => {
      const given = list.map((each) => ({ file: '40-rollup-prover.k8s.yaml', json: each as typeof json }));
      const platform = new Platform(new App(), {
        cluster: clusterWith(),
        file: '00-platform',
        systems: new Map([['rollup-prover', given]]),
      });
      return new Rendered(chartObjects(platform)).one('ResourceQuota', 'rendered').spec?.hard;
    };
    expect(of(json)).toMatchObject({ 'requests.nvidia.com/gpu': '6', pods: '4' });
    expect(of(json, scaler)).toMatchObject({ 'requests.nvidia.com/gpu': '16', pods: '9' });
    expect(of()).not.toHaveProperty(['requests.nvidia.com/gpu']);
  });
});
