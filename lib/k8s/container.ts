import { type Container, IntOrString, type Probe as KubeProbe, Quantity } from 'cdk8s-plus-28/lib/imports/k8s';
import type { Probe } from './probes';
import type { Program, Resources, Variable } from './program';
import { containerSecurity } from './security';

/** GPUs of NVIDIA as Kubernetes counts them. @see https://github.com/NVIDIA/k8s-device-plugin */
export const GPU = 'nvidia.com/gpu';

/** How a program runs: beside the others, before them, or as a sidecar that starts before them and stays. */
export type Role = 'main' | 'prepare' | 'sidecar';

/**
 * Renders a program as a container.
 *
 * @param pin adds the digest of the lock file to an image
 */
export function container(program: Program, pin: (image: string) => string, role: Role = 'main'): Container {
  const probed = role !== 'prepare';
  return {
    name: program.name,
    image: pin(program.image),
    imagePullPolicy: 'IfNotPresent',
    command: copy(program.command),
    args: copy(program.arguments),
    workingDir: program.workingDirectory,
    env: Object.entries(program.environment ?? {}).map(([name, value]) => variable(name, value)),
    ports: Object.entries(program.ports).map(([name, { number, protocol = 'TCP' }]) => ({
      name,
      containerPort: number,
      protocol,
    })),
    volumeMounts: Object.entries(program.mounts ?? {}).map(([mountPath, { name, readOnly, subPath }]) => ({
      name,
      mountPath,
      readOnly,
      subPath,
    })),
    resources: requirements(program.resources),
    startupProbe: probed ? probe(program.startup) : undefined,
    readinessProbe: probed ? probe(program.ready) : undefined,
    livenessProbe: probed ? probe(program.live) : undefined,
    securityContext: containerSecurity(program.user, program.group ?? program.user),
    terminationMessagePolicy: 'FallbackToLogsOnError',
    restartPolicy: role === 'sidecar' ? 'Always' : undefined,
  };
}

const copy = (list: readonly string[] | undefined): string[] | undefined =>
  list === undefined ? undefined : [...list];

function variable(name: string, value: Variable) {
  return typeof value === 'string' ? { name, value } : { name, valueFrom: { fieldRef: { fieldPath: value.field } } };
}

function requirements({ cpu, memory, memoryLimit = memory, ephemeralStorage = '64Mi', gpus }: Resources) {
  const disk = Quantity.fromString(ephemeralStorage);
  // Of an extended resource the request is always the limit.
  const devices: Record<string, Quantity> = gpus === undefined ? {} : { [GPU]: Quantity.fromString(String(gpus)) };
  return {
    requests: { cpu: Quantity.fromString(cpu), memory: Quantity.fromString(memory), 'ephemeral-storage': disk },
    limits: { memory: Quantity.fromString(memoryLimit), 'ephemeral-storage': disk, ...devices },
  };
}

function probe(facts: Probe | undefined): KubeProbe | undefined {
  if (facts === undefined) return undefined;
  const { check, period = 10, timeout = 5, failures = 3 } = facts;
  return { ...action(check), periodSeconds: period, timeoutSeconds: timeout, failureThreshold: failures };
}

function action(check: Probe['check']): KubeProbe {
  switch (check.kind) {
    case 'http':
      return { httpGet: { path: check.path, port: IntOrString.fromString(check.port) } };
    case 'tcp':
      return { tcpSocket: { port: IntOrString.fromString(check.port) } };
    case 'exec':
      return { exec: { command: [...check.command] } };
  }
}
