import type { Construct } from 'constructs';
import { HttpRouteSpecRulesMatchesMethod as HttpMethod } from '../../imports/gateway.networking.k8s.io';
import type { Environment } from '../../lib/environment/schema';
import { ConfigFiles } from '../../lib/k8s/config-files';
import type { Program } from '../../lib/k8s/program';
import { claim } from '../../lib/k8s/volumes';
import { type KuboProps, kubo } from '../../lib/programs/kubo/kubo';
import { repositoryFile } from '../../lib/repository';
import { internet, pods } from '../../lib/traffic/peer';
import { SingletonStatefulSet } from '../../lib/workloads/stateful-set';
import { SystemChart, type SystemChartProps } from '../../lib/workloads/system-chart';
import { deluge } from './deluge';
import { gitDaemon, makeRepositories, relayServer } from './programs';

/** What the relay server is made from. */
export interface RelayProps extends SystemChartProps {
  readonly relay: NonNullable<Environment['relay']>;
  /** Its kubo node, where the environment has one, with the public identity that was made ahead. */
  readonly ipfs?: Pick<KuboProps, 'section' | 'peerId'>;
}

/** What a Gateway lets through: PUT and DELETE would change the repositories of anybody. */
const reads = [HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS];

/** One pod that serves repositories over HTTP and git, with kubo and a torrent daemon beside it where wanted. */
export class Relay extends SystemChart {
  constructor(scope: Construct, { relay, ipfs, ...props }: RelayProps) {
    super(scope, 'relay', props);
    const { pool, storageClass } = relay;
    const data = claim('data', { size: relay.storage.data, storageClass });
    const scripts = new ConfigFiles(this, 'relay', {
      'make-repositories.sh': repositoryFile('charts/relay/files/make-repositories.sh'),
    });
    const server = relayServer({ section: relay, data });
    const git = gitDaemon({ section: relay, data });
    const node = ipfs && kubo(this, { ...ipfs, storageClass });
    const torrents = relay.deluge && deluge(this, relay.deluge, storageClass);

    const prepare: Program[] = [makeRepositories({ section: relay, data }, scripts)];
    const programs: Program[] = [server, git];
    if (node) {
      prepare.push(node.prepare);
      programs.push(node.daemon);
    }
    if (torrents) {
      prepare.push(torrents.prepare);
      programs.push(torrents.daemon);
    }
    const pod = new SingletonStatefulSet(this, 'relay', {
      component: 'server',
      pool,
      prepare,
      programs,
      // The server has no handler for SIGTERM: as process 1 it would ignore it until it is killed.
      shareProcesses: true,
    });
    pod.publishWeb(server, 'http', relay.http, relay.anonymousWrites ? undefined : reads);
    pod.publish(git, ['git'], relay.git);
    for (const { namespace, labels } of relay.clients) {
      const client = pods('client', namespace, labels);
      pod.acceptFrom(client, server, 'http');
      pod.acceptFrom(client, git, 'git');
    }
    if (node) pod.publish(node.daemon, ['swarm', 'swarm-udp'], ipfs?.section.swarm);
    if (torrents) pod.publish(torrents.daemon, ['torrents', 'torrents-udp'], relay.deluge?.torrents);
    if (torrents || (node && ipfs?.section.bootstrap?.length !== 0)) {
      pod.reach(internet(props.cluster), [{ protocol: 'TCP' }, { protocol: 'UDP' }], 'peers');
    }
  }
}
