import type { ApiObjectProps } from 'cdk8s';
import type { Lifecycle, PodTemplateSpec } from 'kubernetes-types/core/v1';
import type { Cluster } from '../cluster';
import { allPrograms, type PodProps } from '../k8s/pod';
import type { Program } from '../k8s/program';

/** A Deployment or StatefulSet as it is written. */
interface Manifest extends ApiObjectProps {
  readonly spec: { readonly template: PodTemplateSpec };
}

/**
 * How containers end: some answer on for a while before their signal, some have a signal of their own. It is the kubelet
 * that sleeps, so that images without a shell can do it too; the fields are younger than the classes of cdk8s, which
 * leave them out.
 *
 * @param manifest changed in place
 */
export function withLifecycles(
  manifest: Manifest,
  props: PodProps,
  { stopSignals = false }: Pick<Cluster, 'stopSignals'>,
): ApiObjectProps {
  const programs = new Map(allPrograms(props).map((program) => [program.name, program]));
  const { spec } = manifest.spec.template;
  if (spec === undefined) return manifest;
  for (const container of [...(spec.initContainers ?? []), ...spec.containers]) {
    const program = programs.get(container.name);
    const lifecycle = program && lifecycleOf(program, stopSignals);
    if (lifecycle !== undefined) container.lifecycle = lifecycle;
  }
  // A signal is refused where it is not known that the node runs Linux.
  const signalled = stopSignals && [...programs.values()].some(({ stopSignal }) => stopSignal !== undefined);
  if (signalled) spec.os = { name: 'linux' };
  return manifest;
}

/** @see https://github.com/kubernetes/enhancements/tree/master/keps/sig-node/4960-container-stop-signals */
type SignalledLifecycle = Lifecycle & { readonly stopSignal?: Program['stopSignal'] };

function lifecycleOf({ drainSeconds, stopSignal }: Program, signals: boolean): SignalledLifecycle | undefined {
  const preStop = drainSeconds === undefined ? {} : { preStop: { sleep: { seconds: drainSeconds } } };
  const signal = signals && stopSignal !== undefined ? { stopSignal } : {};
  const lifecycle = { ...preStop, ...signal };
  return Object.keys(lifecycle).length === 0 ? undefined : lifecycle;
}
