import type { Node, Pod } from 'kubernetes-types/core/v1';
import { POOL_LABEL } from '../../../lib/contract/node-pools';
import { podRequests } from '../../../lib/k8s/pod-requests';
import { formatCpu, parseCpu, parseMemory } from '../../../lib/k8s/quantity';
import { table } from '../../../lib/synthesis/table';
import type { Subject } from '../subject';

/** What a node has, or what pods take of it. */
export interface Amounts {
  /** Millicores. */
  readonly cpu: number;
  /** Bytes. */
  readonly memory: number;
  /** Bytes. */
  readonly disk: number;
  readonly pods: number;
  readonly gpus: number;
}

/** A node, with what is left of it. */
export interface NodeCapacity {
  readonly name: string;
  readonly pool: string;
  readonly whole: Amounts;
  readonly unused: Amounts;
}

/** Every simulated node, as the scheduler sees it. */
export async function capacities({ api, nodes }: Subject): Promise<NodeCapacity[]> {
  const pods = (await api.list<Pod>('/api/v1/pods')).filter(({ status }) => status?.phase !== 'Succeeded');
  const all = new Map((await api.list<Node>('/api/v1/nodes')).map((node) => [node.metadata?.name, node]));
  return nodes.map((name) => {
    const { metadata, status } = all.get(name) ?? {};
    const whole = offered(status?.allocatable ?? {});
    const taken = pods.filter(({ spec }) => spec?.nodeName === name).map(taking);
    return { name, pool: metadata?.labels?.[POOL_LABEL] ?? name, whole, unused: taken.reduce(minus, whole) };
  });
}

/** Lines of a table: what each pool has left. */
export function unusedTable(all: readonly NodeCapacity[]): string[] {
  const pools = [...new Set(all.map(({ pool }) => pool))];
  const rows = pools.map((pool) => {
    const nodes = all.filter((node) => node.pool === pool);
    const part = (read: (amounts: Amounts) => number, format: (amount: number) => string) =>
      `${format(total(nodes, ({ unused }) => read(unused)))} of ${format(total(nodes, ({ whole }) => read(whole)))}`;
    return [
      pool,
      String(nodes.length),
      part(({ cpu }) => cpu, formatCpu),
      part(({ memory }) => memory, gibibytes),
      part(({ disk }) => disk, gibibytes),
      part(({ pods }) => pods, String),
      part(({ gpus }) => gpus, String),
    ];
  });
  return table([['unused', 'nodes', 'CPU', 'memory', 'disk', 'pods', 'GPUs'], ...rows]);
}

const total = (nodes: readonly NodeCapacity[], read: (node: NodeCapacity) => number): number =>
  nodes.reduce((sum, node) => sum + read(node), 0);

const gibibytes = (bytes: number): string => `${(bytes / 2 ** 30).toFixed(1)}Gi`;

function offered(allocatable: Readonly<Record<string, string>>): Amounts {
  return {
    cpu: parseCpu(allocatable.cpu ?? '0'),
    memory: parseMemory(allocatable.memory ?? '0'),
    disk: parseMemory(allocatable['ephemeral-storage'] ?? '0'),
    pods: Number(allocatable.pods ?? 0),
    gpus: Number(allocatable['nvidia.com/gpu'] ?? 0),
  };
}

function taking({ spec }: Pod): Amounts {
  const { cpu, memory, ephemeralStorage, gpus } = podRequests(spec ?? { containers: [] });
  return { cpu, memory, disk: ephemeralStorage, pods: 1, gpus };
}

function minus(left: Amounts, right: Amounts): Amounts {
  return {
    cpu: left.cpu - right.cpu,
    memory: left.memory - right.memory,
    disk: left.disk - right.disk,
    pods: left.pods - right.pods,
    gpus: left.gpus - right.gpus,
  };
}
