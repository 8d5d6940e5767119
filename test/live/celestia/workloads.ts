import type { Pod } from 'kubernetes-types/core/v1';
import type { Live } from '../support/live';
import { expect } from '../support/report';
import { until } from '../support/wait';
import { NAMESPACE } from './programs';

/** Starts or stops the one pod of a StatefulSet; one that stops is waited for. */
export async function scale({ kubectl }: Live, name: string, replicas: 0 | 1): Promise<void> {
  await kubectl.text(['scale', '-n', NAMESPACE, `statefulset/${name}`, `--replicas=${replicas}`]);
  if (replicas === 0) await kubectl.text(['wait', '-n', NAMESPACE, '--for=delete', '--timeout=90s', `pod/${name}-0`]);
}

/** Waits until a container that prepares a pod refuses to, and says so. */
export async function refuses(live: Live, pod: string, container: string, line: RegExp): Promise<string> {
  return until(`a refusal of ${pod}/${container}`, 60, async () => {
    const { status } = await live.kubectl.json<Pod>(['get', 'pod', '-n', NAMESPACE, pod]);
    const state = status?.initContainerStatuses?.find(({ name }) => name === container);
    const code = (state?.state?.terminated ?? state?.lastState?.terminated)?.exitCode;
    expect(code === 1, `its exit code is ${code}`);
    const said = await live.kubectl.text(['logs', '-n', NAMESPACE, pod, '-c', container]);
    expect(line.test(said), `it says "${said}"`);
    return said;
  });
}

/** Restarts of all containers of a pod, those that prepare it included. */
export function allRestarts({ status }: Pod): string {
  const containers = [...(status?.initContainerStatuses ?? []), ...(status?.containerStatuses ?? [])];
  return containers.map(({ name, restartCount }) => `${name} ${restartCount}`).join(', ');
}
