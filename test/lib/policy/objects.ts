import type { Container, PodSpec } from 'kubernetes-types/core/v1';
import type { KindMap } from '../../../lib/policy/kinds';
import { type ClusterFacts, RenderedCluster } from '../../../lib/policy/rendered-cluster';
import { describeObject, type KubernetesObject } from '../../../lib/policy/rendered-object';
import type { Rule } from '../../../lib/policy/rule';

/** Some of the fields of `T`, at every depth; lists are given whole, `undefined` removes a field. */
export type Patch<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [Key in keyof T]?: Patch<T[Key]> | undefined }
    : T;

/** The labels that the builders below put on pods and select by. */
export const labels = { 'app.kubernetes.io/name': 'relay', 'app.kubernetes.io/instance': 'relay' };

/** A cluster of these objects, all in one file. */
export function cluster(objects: readonly KubernetesObject[], facts: Partial<ClusterFacts> = {}): RenderedCluster {
  const none = {
    nodePools: [],
    systemPods: [],
    external: new Set<string>(),
    operatorApis: new Set<string>(),
    workloads: [],
  };
  return new RenderedCluster(
    objects.map((json) => ({ file: '30-relay.k8s.yaml', json })),
    { kubernetesVersion: '1.36', requireDigests: false, throwAwaySecrets: true, ...none, ...facts },
  );
}

/** What a rule finds in these objects, as `Kind namespace/name path: message`. */
export function violations(
  rule: Rule,
  objects: readonly KubernetesObject[],
  facts: Partial<ClusterFacts> = {},
): string[] {
  return [...rule.check(cluster(objects, facts))].map(
    ({ object, path, message }) => `${describeObject(object)} ${path}: ${message}`,
  );
}

/** An object of any kind, named `relay/relay` unless the fields say otherwise. */
export function object<T extends KubernetesObject>(apiVersion: string, kind: string, fields: object = {}): T {
  return merge({ apiVersion, kind, metadata: { name: 'relay', namespace: 'relay' } }, fields);
}

/** A container that passes every rule. */
export function container(fields: Patch<Container> = {}): Container {
  return merge(
    {
      name: 'relay',
      image: 'ghcr.io/chainyard/relay:1.0.0',
      ports: [{ name: 'http', containerPort: 8088, protocol: 'TCP' }],
      resources: {
        requests: { cpu: '100m', memory: '128Mi', 'ephemeral-storage': '64Mi' },
        limits: { memory: '128Mi', 'ephemeral-storage': '64Mi' },
      },
      readinessProbe: { httpGet: { path: '/ready', port: 'http' }, periodSeconds: 10, timeoutSeconds: 5 },
      livenessProbe: { tcpSocket: { port: 'http' }, periodSeconds: 10, timeoutSeconds: 5 },
      securityContext: {
        allowPrivilegeEscalation: false,
        capabilities: { drop: ['ALL'] },
        readOnlyRootFilesystem: true,
        runAsNonRoot: true,
      },
    },
    fields,
  );
}

/** The priority is one that every cluster has. */
const podTemplate = (containerFields: Patch<Container> = {}) => ({
  metadata: { labels },
  spec: {
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    priorityClassName: 'system-cluster-critical',
    terminationGracePeriodSeconds: 30,
    securityContext: {
      runAsNonRoot: true,
      runAsUser: 10001,
      runAsGroup: 10001,
      fsGroup: 10001,
      seccompProfile: { type: 'RuntimeDefault' },
    },
    containers: [container(containerFields)],
  },
});

/** A Deployment `relay/relay` of one replica that passes every rule. */
export function deployment(fields: Patch<KindMap['Deployment']> = {}): KindMap['Deployment'] {
  const spec = { replicas: 1, selector: { matchLabels: labels }, template: podTemplate() };
  return merge(object('apps/v1', 'Deployment', { spec }), fields);
}

/** The Deployment above with these fields of its pod. */
export function deploymentOfPod(spec: Patch<PodSpec>): KindMap['Deployment'] {
  return deployment({ spec: { template: { spec } } });
}

/** The Deployment above with these fields of its container. */
export function deploymentOfContainer(fields: Patch<Container>): KindMap['Deployment'] {
  return deploymentOfPod({ containers: [container(fields)] });
}

/** A StatefulSet `relay/relay` of one replica with a claim `data` that passes every rule. */
export function statefulSet(fields: Patch<KindMap['StatefulSet']> = {}): KindMap['StatefulSet'] {
  const spec = {
    serviceName: 'relay',
    replicas: 1,
    selector: { matchLabels: labels },
    persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Retain', whenScaled: 'Retain' },
    template: podTemplate({ volumeMounts: [{ name: 'data', mountPath: '/srv/data' }] }),
    volumeClaimTemplates: [
      {
        metadata: { name: 'data' },
        spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
      },
    ],
  };
  return merge(object('apps/v1', 'StatefulSet', { spec }), fields);
}

/** A CronJob `relay/relay` that passes every rule. */
export function cronJob(fields: Patch<KindMap['CronJob']> = {}): KindMap['CronJob'] {
  const template = merge<object>(podTemplate(), { spec: { restartPolicy: 'Never' } });
  const spec = {
    schedule: '0 * * * *',
    concurrencyPolicy: 'Forbid',
    successfulJobsHistoryLimit: 1,
    failedJobsHistoryLimit: 1,
    jobTemplate: { spec: { backoffLimit: 1, activeDeadlineSeconds: 600, template } },
  };
  return merge(object('batch/v1', 'CronJob', { spec }), fields);
}

/** A Service `relay/relay` on port 80 of the pods above. */
export function service(fields: Patch<KindMap['Service']> = {}): KindMap['Service'] {
  const spec = { selector: labels, ports: [{ name: 'http', port: 80, targetPort: 'http' }] };
  return merge(object('v1', 'Service', { spec }), fields);
}

/** A ConfigMap `relay/relay` with these files. */
export function configMap(data: Readonly<Record<string, string>>): KindMap['ConfigMap'] {
  return object('v1', 'ConfigMap', { data });
}

/** A namespace. */
export function namespace(name = 'relay'): KindMap['Namespace'] {
  return object('v1', 'Namespace', { metadata: { name, namespace: undefined } });
}

/** `base` with `fields` over it: mappings are merged, everything else is replaced. */
export function merge<T>(base: object, fields: object): T {
  const result: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(fields)) {
    const before = result[key];
    if (value === undefined) delete result[key];
    else if (isMapping(before) && isMapping(value)) result[key] = merge(before, value);
    else result[key] = value;
  }
  return result as T;
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
