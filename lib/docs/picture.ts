import type { Connection } from '../traffic/connection';

/**
 * A Mermaid picture of connections: workloads by namespace, and what is outside the cluster.
 *
 * @param workloads every workload as `namespace/name`, since some talk to nobody
 */
export function picture(connections: readonly Connection[], workloads: readonly string[]): string {
  const ends = [...new Set([...workloads, ...connections.flatMap(({ from, to }) => [from, to])])].sort();
  const inside = ends.filter((end) => end.includes('/'));
  const namespaces = [...new Set(inside.map((end) => end.split('/')[0] ?? ''))].sort();
  const groups = namespaces.flatMap((namespace) => [
    `  subgraph namespace_${id(namespace)}["${namespace}"]`,
    ...inside.filter((end) => end.startsWith(`${namespace}/`)).map((end) => `    ${id(end)}["${end.split('/')[1]}"]`),
    '  end',
  ]);
  const outside = ends.filter((end) => !end.includes('/')).map((end) => `  ${id(end)}(("${end}"))`);
  const arrows = new Set(connections.map((connection) => arrow(connection)));
  return ['```mermaid', 'flowchart LR', ...groups, ...outside, ...[...arrows].sort(), '```'].join('\n');
}

const id = (end: string): string => end.replace(/[^A-Za-z0-9]+/g, '_');

function arrow({ from, to, label, ports }: Connection): string {
  const numbers = [...new Set(ports.flatMap(({ port }) => (port === undefined ? [] : [String(port)])))];
  return `  ${id(from)} -- "${[label, ...numbers].join(' ')}" --> ${id(to)}`;
}
