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
  return ['```mermaid', 'flowchart LR', ...groups, ...outside, ...arrows(connections), '```'].join('\n');
}

const id = (end: string): string => end.replace(/[^A-Za-z0-9]+/g, '_');

/** One arrow from each end to each other, with all that it connects to there. */
function arrows(connections: readonly Connection[]): string[] {
  const labels = new Map<string, Set<string>>();
  const ends = new Map<string, Connection>();
  for (const connection of connections) {
    const pair = `${connection.from} ${connection.to}`;
    ends.set(pair, connection);
    labels.set(pair, (labels.get(pair) ?? new Set()).add(labelOf(connection)));
  }
  const lines = [...ends].map(([pair, { from, to }]) => {
    const all = [...(labels.get(pair) ?? [])].sort().join(', ');
    return `  ${id(from)} -- "${all}" --> ${id(to)}`;
  });
  return lines.sort();
}

function labelOf({ label, ports }: Connection): string {
  const numbers = new Set(ports.flatMap(({ port }) => (port === undefined ? [] : [String(port)])));
  return [label, ...numbers].join(' ');
}
