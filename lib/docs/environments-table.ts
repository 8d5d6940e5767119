import { formatCpu, mebibytes } from '../k8s/quantity';
import { totals } from '../synthesis/totals';
import type { DocumentedEnvironment } from './documented-environment';
import { markdownTable } from './markdown-table';
import { published } from './published';

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
      [...new Set(published(rendered.objects))].join(', ') || 'nothing',
    ];
  });
  return markdownTable(
    ['Environment', 'Provider', 'Systems', 'Objects', 'CPU', 'Memory', 'Volumes', 'Published'],
    rows,
  );
}
