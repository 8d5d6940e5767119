import { ConfigFiles } from '../../lib/k8s/config-files';
import { repositoryFiles } from '../../lib/repository';
import type { SystemChart } from '../../lib/workloads/system-chart';

const FOLDER = 'charts/ethereum/files/snapshots';

/** Scripts about snapshots in a ConfigMap of that name, once in a chart. */
export function snapshotFiles(
  chart: SystemChart,
  name: string,
  files: readonly string[],
  others: Readonly<Record<string, string>> = {},
): ConfigFiles {
  const known = chart.node.tryFindChild(`config-${name}`);
  if (known instanceof ConfigFiles) return known;
  return new ConfigFiles(chart, name, { ...repositoryFiles(FOLDER, ...files), ...others });
}
