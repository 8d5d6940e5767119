import type { SystemChart } from '../../lib/workloads/system-chart';
import type { EthereumSection } from './network';

/** Renders one Geth in its developer mode. */
export function developerChain(_chart: SystemChart, _section: Extract<EthereumSection, { network: 'dev' }>): void {
  throw new Error('the developer mode is not rendered yet');
}
