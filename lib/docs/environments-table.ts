import type { LoadedEnvironment } from '../environment/load';
import { formatCpu, formatMemory } from '../k8s/quantity';
import type { KindMap } from '../policy/kinds';
import { containersOf, podTemplates } from '../policy/pod-templates';
import type { RenderedEnvironment } from '../synthesis/rendered-environment';
import { totals } from '../synthesis/totals';
import { markdownTable } from './markdown-table';

/** An environment and what it renders. */
export interface DocumentedEnvironment {
  readonly environment: LoadedEnvironment;
  readonly rendered: RenderedEnvironment;
}

const mebibytes = (bytes: number) => formatMemory(Math.ceil(bytes / 2 ** 20) * 2 ** 20);

/** One line for each environment: where it runs, what it asks for, what it publishes. */
export function environmentsTable(environments: readonly DocumentedEnvironment[]): string {
  const rows = environments.map(({ environment, rendered }) => {
    const { objects, cpu, memory, storage } = totals(rendered.objects);
    const systems = rendered.objects
      .filter(({ json }) => json.kind === 'Namespace')
      .map(({ json }) => json.metadata.name);
    return [
      `[\`${environment.name}\`](environments/${environment.name}.yaml)`,
      environment.provider,
      systems.join(', '),
      String(objects),
      formatCpu(cpu),
      mebibytes(memory),
      mebibytes(storage),
      publicPorts(rendered),
    ];
  });
  return markdownTable(
    ['Environment', 'Provider', 'Systems', 'Objects', 'CPU', 'Memory', 'Volumes', 'Published'],
    rows,
  );
}

/** One line for each workload: its images and what it asks for. */
export function workloadsTable(environments: readonly DocumentedEnvironment[]): string {
  const rows = environments.flatMap(({ environment, rendered }) =>
    podTemplates(rendered.objects).map((pod) => {
      const { kind, metadata } = pod.object.json;
      const { cpu, memory } = totals([pod.object]);
      const claims = pod.claims.map(
        ({ metadata: claim, spec }) => `${claim?.name} ${spec?.resources?.requests?.storage}`,
      );
      const images = [...new Set(containersOf(pod).map(({ container }) => `\`${container.image}\``))];
      const ask = kind === 'CronJob' ? ['on schedule', ''] : [formatCpu(cpu), mebibytes(memory)];
      return [
        environment.name,
        `${metadata.namespace}/${metadata.name}`,
        kind,
        images.join(' '),
        ...ask,
        claims.join(', '),
      ];
    }),
  );
  return markdownTable(['Environment', 'Workload', 'Kind', 'Images', 'CPU', 'Memory', 'Volumes'], rows);
}

function publicPorts({ objects }: RenderedEnvironment): string {
  const ports = objects.flatMap(({ json }) => {
    const { spec } = json as KindMap['Service'];
    if (json.kind !== 'Service' || spec?.type !== 'LoadBalancer') return [];
    return (spec.ports ?? []).map(({ port, protocol }) => `${port}/${protocol?.toLowerCase()}`);
  });
  return ports.length === 0 ? 'nothing' : ports.join(', ');
}
