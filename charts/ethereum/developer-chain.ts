import { parseDuration } from '../../lib/environment/fields/duration';
import { ConfigFiles } from '../../lib/k8s/config-files';
import { exec, tcp } from '../../lib/k8s/probes';
import { type Program, program } from '../../lib/k8s/program';
import { parseMemory } from '../../lib/k8s/quantity';
import { type ClaimVolume, claim, config } from '../../lib/k8s/volumes';
import { ports } from '../../lib/programs/ethereum/client';
import { NETWORK_LABEL } from '../../lib/programs/ethereum/networks';
import { DEVELOPER_CHAIN, DEVELOPER_CHAIN_ID } from '../../lib/programs/ethereum/node-names';
import { goEnvironment } from '../../lib/programs/go-environment';
import { pods } from '../../lib/traffic/peer';
import { SingletonStatefulSet } from '../../lib/workloads/stateful-set';
import type { SystemChart } from '../../lib/workloads/system-chart';
import { developerGenesis } from './developer-genesis';
import { scripts } from './files';
import type { EthereumSection } from './network';
import { EXECUTION_DATA, GENESIS_FOLDER, SCRIPTS, USER } from './paths';

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
  const { pool, clients, storage, storageClass } = section;
  const volume = claim('execution', { size: storage, storageClass });
  const geth = developerGeth(chart, section, volume);
  const workload = new SingletonStatefulSet(chart, DEVELOPER_CHAIN, {
    component: 'developer-chain',
    pool,
    prepare: writeGenesis(chart, section, volume),
    programs: [geth],
    podLabels: { [NETWORK_LABEL]: 'dev', 'chainyard.io/client': 'geth' },
  });
  for (const { namespace, labels } of clients) {
    const client = pods('client', namespace, labels);
    workload.acceptFrom(client, geth, 'rpc');
    workload.acceptFrom(client, geth, 'websocket');
  }
}

/**
 * What writes the genesis into an empty data folder, which the developer mode then uses as it is, and refuses a folder
 * with another genesis; nothing where the chain id is the one that the developer mode has by itself.
 */
function writeGenesis(chart: SystemChart, section: DeveloperSection, volume: ClaimVolume): readonly Program[] {
  const { image, chainId, resources } = section;
  if (chainId === DEVELOPER_CHAIN_ID) return [];
  const files = new ConfigFiles(chart, 'developer-genesis', { 'genesis.json': developerGenesis(chainId) });
  const init = program({
    name: 'prepare-geth',
    image,
    user: USER,
    command: ['geth'],
    arguments: ['init', `--datadir=${EXECUTION_DATA}`, '--state.scheme=path', `${GENESIS_FOLDER}/genesis.json`],
    environment: goEnvironment(resources),
    ports: {},
    mounts: { [EXECUTION_DATA]: volume, [GENESIS_FOLDER]: config('genesis', files) },
    resources,
    stopSeconds: 30,
  });
  return [init];
}

function developerGeth(chart: SystemChart, section: DeveloperSection, volume: ClaimVolume) {
  const { image, chainId, period, resources } = section;
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
      ...(chainId === DEVELOPER_CHAIN_ID ? [] : [`--networkid=${chainId}`]),
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
      [EXECUTION_DATA]: volume,
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
