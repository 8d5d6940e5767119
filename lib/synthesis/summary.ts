import { formatCpu, mebibytes } from '../k8s/quantity';
import type { Excused } from '../policy/exceptions';
import { describeObject } from '../policy/rendered-object';
import { images } from './images';
import type { RenderedEnvironment } from './rendered-environment';
import { table } from './table';
import { type Totals, totals } from './totals';

/** What a synthesis says about its result. */
export interface SummaryProps {
  readonly rendered: RenderedEnvironment;
  readonly excused: readonly Excused[];
  /** Accepted risks that the environment file states with a reason. */
  readonly accepted: readonly string[];
  /** Folder that was written. */
  readonly folder: string;
}

/** The table of what was written, what was accepted, and what a person does next, in that order. */
export function summary({ rendered, excused, accepted, folder }: SummaryProps): string[] {
  const { name, objects, notes } = rendered;
  const files = [...new Set(objects.map(({ file }) => file))].sort();
  const unpinned = images(objects).filter((image) => !image.includes('@'));
  const rows = files.map((file) => row(file, totals(objects.filter((object) => object.file === file))));
  const heading = [`${name}: ${folder}/`, 'objects', 'CPU', 'memory', 'storage'];
  return [
    ...table([heading, ...rows, row('total', totals(objects))]),
    ...accepted.map((line) => `accepted: ${line}`),
    ...new Set(
      excused.map(
        ({ finding, reason }) => `exception: ${finding.rule.id} for ${describeObject(finding.object)}: ${reason}`,
      ),
    ),
    ...(unpinned.length === 0 ? [] : [`images without a digest: ${unpinned.length}; pin them: npm run pin`]),
    ...[...new Set(notes)].map((line) => `note: ${line}`),
    ...firstFiles(rendered).map((file) => `first: kubectl apply -f ${folder}/${file}`),
    ...[...rendered.expected].map(([object, make]) => `${object} must exist; make it: ${make}`),
    `next: kubectl apply -f ${folder}/`,
  ];
}

/** Files with the namespaces of what a person must provide, which cannot be made before they are applied. */
function firstFiles({ objects, expected }: RenderedEnvironment): string[] {
  const namespaces = new Set([...expected.keys()].map((object) => object.split('/').at(-2)));
  const needed = objects.filter(({ json }) => json.kind === 'Namespace' && namespaces.has(json.metadata.name));
  return [...new Set(needed.map(({ file }) => file))];
}

const row = (name: string, { objects, cpu, memory, storage }: Totals): string[] => [
  name,
  String(objects),
  formatCpu(cpu),
  mebibytes(memory),
  mebibytes(storage),
];
