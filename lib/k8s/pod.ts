import type { PodTemplateSpec } from 'cdk8s-plus-28/lib/imports/k8s';
import type { Cluster } from '../cluster';
import type { PriorityName } from '../contract/priorities';
import { container } from './container';
import { isFromRegistry } from './image-reference';
import { placement, spread } from './placement';
import { configHash, podVolumes, volumesOf } from './pod-volumes';
import type { Program } from './program';
import { podSecurity } from './security';

/** What a pod consists of. */
export interface PodProps {
  readonly programs: readonly Program[];
  /** Programs that run before the others, one after the other. */
  readonly prepare?: readonly Program[];
  /** Programs that start before the others, in order, and stay beside them. */
  readonly sidecars?: readonly Program[];
  /** Node pool by name. */
  readonly pool: string;
  /** That of Kubernetes itself is for what a node cannot do without. @default standard */
  readonly priority?: PriorityName | 'system-node-critical';
  /**
   * Whether the containers see each other's processes; then none is process 1, which would ignore a signal that it
   * has no handler for. @default false
   */
  readonly shareProcesses?: boolean;
  /** Rights on the API of its own namespace; with none the pod gets no token. @default none */
  readonly permissions?: readonly Permission[];
  /** What operators of the cluster read on it, such as that it must not be moved. @default nothing */
  readonly annotations?: Readonly<Record<string, string>>;
}

/** Verbs that a workload may use on resources of its namespace. */
export interface Permission {
  readonly apiGroup: string;
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
  /** Names of the only objects; verbs that name none, such as `create` and `list`, cannot be limited so. @default all */
  readonly resourceNames?: readonly string[];
}

/** Seconds beyond the programs' own that the kubelet and the network need at shutdown. */
const STOP_MARGIN = 10;

/** Every program of a pod. */
export const allPrograms = ({ prepare = [], sidecars = [], programs }: PodProps): readonly Program[] => [
  ...prepare,
  ...sidecars,
  ...programs,
];

/** Seconds until a pod is killed: its programs stop together, its sidecars after them in turn. */
export function gracePeriod({ programs, sidecars = [] }: PodProps): number {
  const seconds = ({ stopSeconds, drainSeconds = 0 }: Program) => drainSeconds + stopSeconds;
  return sidecars.map(seconds).reduce((sum, each) => sum + each, Math.max(...programs.map(seconds))) + STOP_MARGIN;
}

/**
 * Renders a hardened pod.
 *
 * @param labels identity labels of the pod
 * @param serviceAccount name of its ServiceAccount
 * @param spreadOver labels of the pods that it is kept away from, its own among them; none where it is the only one
 */
export function podTemplate(
  props: PodProps,
  cluster: Cluster,
  {
    labels,
    serviceAccount,
    spreadOver,
  }: { labels: Record<string, string>; serviceAccount: string; spreadOver?: Readonly<Record<string, string>> },
): PodTemplateSpec {
  const programs = allPrograms(props);
  const volumes = volumesOf(programs);
  const group = props.programs[0]?.group ?? props.programs[0]?.user ?? 0;
  const before = [
    ...(props.prepare ?? []).map((each) => container(each, cluster.pin, 'prepare')),
    ...(props.sidecars ?? []).map((each) => container(each, cluster.pin, 'sidecar')),
  ];
  return {
    metadata: { labels, annotations: { ...configHash(volumes), ...props.annotations } },
    spec: {
      serviceAccountName: serviceAccount,
      automountServiceAccountToken: (props.permissions ?? []).length > 0,
      enableServiceLinks: false,
      shareProcessNamespace: props.shareProcesses,
      priorityClassName: props.priority ?? 'standard',
      imagePullSecrets: pullSecrets(programs, cluster),
      securityContext: podSecurity(group),
      terminationGracePeriodSeconds: gracePeriod(props),
      ...placement(props.pool, cluster),
      topologySpreadConstraints: spreadOver && spread(spreadOver),
      initContainers: before.length === 0 ? undefined : before,
      containers: props.programs.map((each) => container(each, cluster.pin)),
      volumes: podVolumes(volumes, cluster.provider),
    },
  };
}

function pullSecrets(programs: readonly Program[], { registry }: Cluster) {
  if (registry === undefined) return undefined;
  const needed = programs.some(({ image }) => isFromRegistry(image, registry.server));
  return needed ? [{ name: registry.pullSecret }] : undefined;
}
