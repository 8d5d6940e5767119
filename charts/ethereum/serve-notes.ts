import { addOnsFor } from '../../lib/contract/add-ons';
import { serveName } from '../../lib/programs/ethereum/node-names';
import type { EthereumNetwork, ServeSection } from './network';
import type { Beginning } from './restore';

/** What kind of workload serve nodes are, and why. */
const kinds: Readonly<Record<Beginning, string>> = {
  clone: 'a Deployment: its volumes are clones of the newest good snapshot, there in seconds in any zone',
  bucket: 'a StatefulSet, which keeps its execution volumes: a copy from the bucket takes hours',
  nothing: 'a StatefulSet, which keeps its execution volumes: without snapshots each pod syncs for days',
};

/** What a person should know of serve nodes who reads the summary, one line each. */
export function serveNotes({ chart }: EthereumNetwork, section: ServeSection, beginning: Beginning): string[] {
  const name = serveName(section);
  const { provider, operators, madeHere } = chart.cluster;
  const { replicas, scaling, rpc } = section;
  const onCpu = replicas.minimum < replicas.maximum && scaling.on === 'cpu';
  const measured = madeHere && addOnsFor(operators).includes('metrics-server');
  const published = new Set([section.http?.via, section.websocket?.via].filter((via) => via !== undefined));
  const { keepsCallers, needsForSidecars } = provider.loadBalancer(operators);
  const unkept = [...published].flatMap((via) => {
    if (via !== 'load-balancer') return [via];
    return keepsCallers === undefined ? ['load balancer'] : [];
  });
  return [
    `ethereum: ${name} is ${kinds[beginning]}`,
    // Seen with 73 blocks: https://github.com/ethereum/go-ethereum/issues/26325
    ...(beginning === 'clone' && provider.lazyClones
      ? [`ethereum: clones of ${name} read from their snapshot at first: a new pod may take an hour to catch up`]
      : []),
    ...(onCpu && !measured ? [`ethereum: ${name} scales on CPU, which metrics-server must measure`] : []),
    ...(published.has('load-balancer') && needsForSidecars !== undefined
      ? [`ethereum: the load balancers of ${name} need ${needsForSidecars}`]
      : []),
    ...(rpc.sticky
      ? unkept.map((via) => `ethereum: the ${via} of ${name} chooses pods itself: callers do not stay with one`)
      : []),
  ];
}
