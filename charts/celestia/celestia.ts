import type { Construct } from 'constructs';
import { pods } from '../../lib/traffic/peer';
import { SystemChart, type SystemChartProps } from '../../lib/workloads/system-chart';
import { collectorFiles } from './collector';
import { type FullPod, fullPod } from './full';
import { lightPod } from './light';
import { Network, type PublicIdentities, type SharedGenesis } from './network';
import type { CelestiaSection } from './sizes';

/** What a Celestia network is made from. */
export interface CelestiaProps extends SystemChartProps {
  readonly celestia: CelestiaSection;
  /** Made ahead, so that every address is known before anything runs. */
  readonly identities: PublicIdentities;
  /** Computed from the identities, or given. */
  readonly genesis: SharedGenesis;
}

/** What becomes of the chain when a validator restarts, by the weights of the two. */
const consequences: Readonly<Record<CelestiaSection['weights'], string>> = {
  '1:1':
    'the two validators have equal power: while either of them restarts, the chain stands still; weights "9:1" goes on without full-1',
  '9:1':
    'full-0 has nine tenths of the power: the chain goes on without full-1, and stands still while full-0 restarts',
};

/** A network of two full pods and two light nodes, whose genesis and addresses are known before anything runs. */
export class Celestia extends SystemChart {
  constructor(scope: Construct, { celestia, identities, genesis, ...props }: CelestiaProps) {
    super(scope, 'celestia', props);
    const network = new Network(this, celestia, identities, genesis);
    const collector = collectorFiles(network);
    const fulls = [fullPod(network, 0, collector), fullPod(network, 1, collector)] as const;
    connect(fulls[0], fulls[1]);
    connect(fulls[1], fulls[0]);
    const lights = [lightPod(network, 0, fulls, collector), lightPod(network, 1, fulls, collector)];
    for (const { namespace, labels } of celestia.clients) {
      const client = pods('client', namespace, labels);
      for (const { workload, app, bridge } of fulls) {
        workload.acceptFrom(client, app, 'rpc');
        workload.acceptFrom(client, app, 'grpc');
        workload.acceptFrom(client, bridge, 'node-rpc');
      }
      for (const { workload, light } of lights) workload.acceptFrom(client, light, 'node-rpc');
    }
    const { policy } = celestia.genesis;
    const reset = policy === 'preserve' ? celestia.genesis.reset : undefined;
    if (reset) this.notes.push(`celestia: the chain before ${genesis.chainId} was given up: ${reset}`);
    this.notes.push(`celestia: ${consequences[celestia.weights]}`);
    for (const { hostname } of Object.values(celestia.p2p ?? {})) {
      if (hostname === undefined) continue;
      this.notes.push(`celestia: ${hostname} is told to peers; celestia-app starts once its name can be looked up`);
    }
  }
}

/** Lets a full pod open connections to the other one: validators gossip, and bridges exchange headers and blocks. */
function connect({ workload }: FullPod, { p2p, libp2p, libp2pUdp }: FullPod): void {
  workload.connectTo(p2p);
  workload.connectTo(libp2p);
  workload.connectTo(libp2pUdp);
}
