import { parseDuration } from '../../lib/environment/fields/duration';
import { ConfigFiles } from '../../lib/k8s/config-files';
import { exec, tcp } from '../../lib/k8s/probes';
import { program } from '../../lib/k8s/program';
import { parseMemory } from '../../lib/k8s/quantity';
import { claim, config } from '../../lib/k8s/volumes';
import { ports } from '../../lib/programs/ethereum/client';
import { NETWORK_LABEL } from '../../lib/programs/ethereum/networks';
import { DEVELOPER_CHAIN } from '../../lib/programs/ethereum/node-names';
import { goEnvironment } from '../../lib/programs/go-environment';
import { pods } from '../../lib/traffic/peer';
import { SingletonStatefulSet } from '../../lib/workloads/stateful-set';
import type { SystemChart } from '../../lib/workloads/system-chart';
import { scripts } from './files';
import type { EthereumSection } from './network';
import { EXECUTION_DATA, SCRIPTS, USER } from './paths';

type DeveloperSection = Extract<EthereumSection, { network: 'dev' }>;

/** Seconds beyond three periods up to which the newest block is young. */
const PATIENCE = 30;

/**
 * One Geth in its developer mode: it makes its blocks itself, has neither peers nor an engine API, and goes on with its
 * chain after a stop of any kind.
 *
 * @see https://geth.ethereum.org/docs/developers/dapp-developer/dev-mode
 */
export function developerChain(chart: SystemChart, section: DeveloperSection): void {
  const { pool, clients } = section;
  const geth = developerGeth(chart, section);
  const workload = new SingletonStatefulSet(chart, DEVELOPER_CHAIN, {
    component: 'developer-chain',
    pool,
    programs: [geth],
    podLabels: { [NETWORK_LABEL]: 'dev', 'chainyard.io/client': 'geth' },
  });
  for (const { namespace, labels } of clients) {
    const client = pods('client', namespace, labels);
    workload.acceptFrom(client, geth, 'rpc');
    workload.acceptFrom(client, geth, 'websocket');
  }
}

function developerGeth(chart: SystemChart, { image, period, storage, storageClass, resources }: DeveloperSection) {
  const seconds = parseDuration(period);
  const files = new ConfigFiles(chart, 'developer-chain', scripts('young-block.sh'));
  return program({
    name: 'geth',
    image,
    user: USER,
    command: ['geth'],
    arguments: [
      '--dev',
      `--dev.period=${seconds}`,
      `--datadir=${EXECUTION_DATA}`,
      `--cache=${Math.floor(parseMemory(resources.memoryLimit) / 2 ** 20 / 4)}`,
      '--datadir.minfreedisk=64',
      '--http',
      '--http.addr=0.0.0.0',
      `--http.port=${ports.rpc}`,
      '--http.api=eth,net,web3,txpool',
      '--http.vhosts=*',
      '--ws',
      '--ws.addr=0.0.0.0',
      `--ws.port=${ports.websocket}`,
      '--ws.api=eth,net,web3,txpool',
      '--metrics',
      '--metrics.addr=0.0.0.0',
      `--metrics.port=${ports.executionMetrics}`,
      '--ipcdisable',
    ],
    environment: goEnvironment(resources),
    ports: {
      rpc: { number: ports.rpc, exposure: 'cluster' },
      websocket: { number: ports.websocket, exposure: 'cluster' },
      metrics: { number: ports.executionMetrics, exposure: 'pod' },
    },
    mounts: {
      [EXECUTION_DATA]: claim('execution', { size: storage, storageClass }),
      [SCRIPTS]: config('scripts', files),
    },
    resources,
    stopSeconds: 30,
    startup: tcp('rpc', { failures: 60 }),
    ready: exec(['sh', `${SCRIPTS}/young-block.sh`, String(ports.rpc), String(3 * seconds + PATIENCE)]),
    live: tcp('rpc', { period: 30, failures: 10 }),
    metrics: { port: 'metrics', path: '/debug/metrics/prometheus' },
  });
}
