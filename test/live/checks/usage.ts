import { parseCpu, parseMemory } from '../../../lib/k8s/quantity';
import type { Live } from '../support/live';
import { lastingContainers, systemPods } from '../support/pods';

interface Summary {
  readonly pods: readonly {
    readonly podRef: { readonly name: string; readonly namespace: string };
    readonly containers?: readonly {
      readonly name: string;
      readonly startTime: string;
      readonly cpu?: { readonly usageCoreNanoSeconds?: number; readonly time: string };
      readonly memory?: { readonly workingSetBytes?: number };
    }[];
  }[];
}

const MIB = 2 ** 20;

/** A table of what each container uses beside what it asks for. */
export async function usage(live: Live): Promise<string[]> {
  const node = await live.kubectl.text(['get', 'nodes', '-o', 'jsonpath={.items[0].metadata.name}']);
  const path = `/api/v1/nodes/${node}/proxy/stats/summary`;
  const { pods } = JSON.parse(await live.kubectl.text(['get', '--raw', path])) as Summary;
  const rows = [...(await systemPods(live))].flatMap(([key, pod]) => {
    const used = pods.find(({ podRef }) => `${podRef.namespace}/${podRef.name}` === key)?.containers ?? [];
    return lastingContainers(pod).map(({ name, resources }) => {
      const own = used.find((container) => container.name === name);
      const { requests = {}, limits = {} } = resources ?? {};
      return [
        `${key}/${name}`,
        `${millicores(own)}m of ${parseCpu(String(requests.cpu))}m`,
        `${Math.round((own?.memory?.workingSetBytes ?? 0) / MIB)}Mi of ${parseMemory(String(requests.memory)) / MIB}Mi`,
        `${parseMemory(String(limits.memory)) / MIB}Mi`,
      ];
    });
  });
  return table([['container', 'CPU of request', 'memory of request', 'limit'], ...rows]);
}

/** Average since the container started. */
function millicores(container: NonNullable<Summary['pods'][number]['containers']>[number] | undefined): number {
  if (container?.cpu === undefined) return 0;
  const seconds = (Date.parse(container.cpu.time) - Date.parse(container.startTime)) / 1000;
  return Math.round((container.cpu.usageCoreNanoSeconds ?? 0) / 1e6 / Math.max(seconds, 1));
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
