import type { LifecycleHandler, Probe } from 'kubernetes-types/core/v1';
import type { TemplateContainer } from './pod-templates';

/** What the kubelet calls in a container: a probe or a hook. */
export interface Handler {
  readonly path: string;
  readonly action: Pick<Probe & LifecycleHandler, 'exec' | 'grpc' | 'httpGet' | 'tcpSocket'>;
}

/** Every probe and hook of the container. */
export function handlers({ container, path }: TemplateContainer): Handler[] {
  const { startupProbe, readinessProbe, livenessProbe, lifecycle } = container;
  const all: Record<string, Handler['action'] | undefined> = {
    startupProbe,
    readinessProbe,
    livenessProbe,
    'lifecycle.postStart': lifecycle?.postStart,
    'lifecycle.preStop': lifecycle?.preStop,
  };
  return Object.entries(all).flatMap(([field, action]) => (action ? [{ path: `${path}.${field}`, action }] : []));
}
