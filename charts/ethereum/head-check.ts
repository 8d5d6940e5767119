import { ConfigFiles } from '../../lib/k8s/config-files';
import { http, tcp } from '../../lib/k8s/probes';
import { program } from '../../lib/k8s/program';
import { config, scratch } from '../../lib/k8s/volumes';
import { type ExecutionClient, ports } from '../../lib/programs/ethereum/client';
import { repositoryFile } from '../../lib/repository';
import type { Endpoint } from '../../lib/traffic/endpoint';
import type { SystemChart } from '../../lib/workloads/system-chart';

/** How the newest block of an execution client is judged. */
export interface HeadCheckProps {
  readonly chart: SystemChart;
  /** Image of busybox. */
  readonly image: string;
  /** Numeric user, that of the other programs of the pod. */
  readonly user: number;
  readonly chainId: number;
  /**
   * Head checks of the nodes that it is compared with, ready or not; the workload must connect to them. Without any, only
   * age counts. @default none
   */
  readonly references?: readonly Pick<Endpoint, 'host' | 'number'>[];
  /** Seconds up to which the newest block is fresh. @default 600 */
  readonly maximumAge?: number;
  /** Blocks that the references may be ahead. @default 3 */
  readonly maximumLag?: number;
  /** The client's own health endpoint; one that is not honest is not asked. */
  readonly health: ExecutionClient['health'];
}

/**
 * Seconds up to which the newest block of a node is fresh that only other nodes and the operators ask: such a node has
 * nobody to compare itself with, so that it must stay ready while the chain misses some slots.
 */
const USUAL_AGE = 600;

/**
 * A sidecar that answers whether the newest block is fresh, for any client, with an image of its own: some clients have no
 * shell. Its own readiness is that of the pod; it has no say in whether the client lives. `/cgi-bin/readyz` answers 200 or
 * 503, and why; `/cgi-bin/head` tells others the newest block, even while the pod is not ready.
 */
export function headCheck({ chart, image, user, chainId, health, ...limits }: HeadCheckProps) {
  const { references = [], maximumAge = USUAL_AGE, maximumLag = 3 } = limits;
  const state = '/run/head-check';
  return program({
    name: 'head-check',
    image,
    user,
    command: ['sh', `${FOLDER}/start.sh`],
    arguments: ['-p', String(ports.health), '-h', '/www'],
    environment: {
      RPC_URL: `http://127.0.0.1:${ports.rpc}`,
      HEALTH_URL: health.honest ? `http://127.0.0.1:${ports.rpc}${health.path}` : '',
      CHAIN_ID: String(chainId),
      REFERENCES: references.map(({ host, number }) => `${host}:${number}`).join(' '),
      MAXIMUM_HEAD_AGE: String(maximumAge),
      MAXIMUM_HEAD_LAG: String(maximumLag),
      STATE: state,
    },
    ports: { health: { number: ports.health, exposure: 'cluster', whileUnready: true } },
    mounts: {
      [FOLDER]: config('head-check', scripts(chart), { executable: true }),
      [state]: scratch('head-check-state', '1Mi', { memory: true }),
    },
    resources: { cpu: '25m', memory: '16Mi', memoryLimit: '64Mi' },
    stopSeconds: 2,
    // Everybody is asked at once, for three seconds at most; on a busy machine one answer comes late now and then.
    ready: http('health', '/cgi-bin/readyz', { period: 5, timeout: 5, failures: 3 }),
    live: tcp('health', { period: 30 }),
    metrics: { port: 'health', path: '/cgi-bin/metrics' },
  });
}

/** Where httpd runs what is asked for; the scripts find one another there. */
const FOLDER = '/www/cgi-bin';

/** The scripts by the names under which they are asked for, once in a chart. */
function scripts(chart: SystemChart): ConfigFiles {
  const known = chart.node.tryFindChild('config-head-check');
  return known instanceof ConfigFiles ? known : new ConfigFiles(chart, 'head-check', headCheckFiles());
}

/** Content by file name. */
export function headCheckFiles(): Readonly<Record<string, string>> {
  const file = (name: string) => repositoryFile(`charts/ethereum/files/head-check/${name}`);
  return {
    'start.sh': file('start.sh'),
    'client-head.sh': file('client-head.sh'),
    'judge.sh': file('judge.sh'),
    'judge.awk': file('judge.awk'),
    head: file('head.sh'),
    readyz: file('readyz.sh'),
    metrics: file('metrics.sh'),
  };
}
