import type { Construct } from 'constructs';
import type { Environment } from '../../lib/environment/schema';
import { kubo } from '../../lib/programs/kubo/kubo';
import { internet, pods } from '../../lib/traffic/peer';
import { SingletonStatefulSet } from '../../lib/workloads/stateful-set';
import { SystemChart, type SystemChartProps } from '../../lib/workloads/system-chart';
import { backup } from './backup';
import { orbitdb } from './orbitdb';

/** What the perpetual node is made from. */
export interface PerpetualProps extends SystemChartProps {
  readonly perpetual: NonNullable<Environment['perpetual']>;
  /** Public identity of kubo, made ahead, so that OrbitDB knows its address before anything runs. */
  readonly peerId: string;
}

/** kubo keeps the blocks, the OrbitDB service writes them and has every one pinned; neither loses anything. */
export class Perpetual extends SystemChart {
  constructor(scope: Construct, { perpetual, peerId, ...props }: PerpetualProps) {
    super(scope, 'perpetual', props);
    const { pool, storageClass, kubo: section, orbitdb: service } = perpetual;

    const node = kubo(this, { section, storageClass, peerId });
    const ipfs = new SingletonStatefulSet(this, 'kubo', {
      component: 'blocks',
      pool,
      prepare: [node.prepare],
      programs: [node.daemon],
    });
    ipfs.publish(node.daemon, ['swarm', 'swarm-udp'], section.swarm);
    if (section.bootstrap?.length !== 0) {
      ipfs.reach(internet(props.cluster), [{ protocol: 'TCP' }, { protocol: 'UDP' }], 'peers');
    }

    const swarm = ipfs.endpoint(node.daemon, 'swarm');
    const rpc = ipfs.endpoint(node.daemon, 'rpc');
    const { rpcToken } = node;
    const database = orbitdb({ section: service, storageClass, peerId, swarm, rpc, rpcToken });
    const writer = new SingletonStatefulSet(this, 'orbitdb', { component: 'database', pool, programs: [database] });
    writer.connectTo(swarm);
    writer.connectTo(rpc);
    writer.publishWeb(database, 'web', service.http);
    for (const { namespace, labels } of service.clients)
      writer.acceptFrom(pods('client', namespace, labels), database, 'api');

    if (perpetual.backup !== undefined) backup(this, { perpetual, backup: perpetual.backup, rpc, rpcToken });
  }
}
