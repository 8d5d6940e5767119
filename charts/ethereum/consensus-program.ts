import { type Program, program } from '../../lib/k8s/program';
import { readOnly } from '../../lib/k8s/volumes';
import { type ConsensusClient, type ConsensusSettings, ports } from '../../lib/programs/ethereum/client';
import {
  beginsAtCheckpoint,
  checkpointEnvironment,
  checkpointMounts,
  compareCheckpoints,
  consensusData,
} from './checkpoint';
import { commonSettings } from './client-settings';
import { JWT_FOLDER, jwtVolume } from './engine-jwt';
import { genesisMounts } from './genesis';
import type { ConsensusSection, EthereumNetwork } from './network';
import type { BeaconExposure, NodeOptions, RpcExposure } from './node-options';
import { CONSENSUS_DATA, SCRIPTS, USER } from './paths';
import { declaredPeerPorts, peerPorts } from './peer-ports';
import { whenListening } from './start-budget';

/** The consensus client of a node, and what lets it begin near the head. */
export function consensusProgram<B extends BeaconExposure>(
  network: EthereumNetwork,
  client: ConsensusClient,
  section: ConsensusSection,
  options: NodeOptions<RpcExposure, B>,
) {
  const { peers, headCheck } = options;
  const data = options.volumes.consensus;
  if (data === undefined) throw new Error(`${client.title} has no volume`);
  const settings: ConsensusSettings = {
    ...commonSettings(network, client, section, options),
    network: network.consensus,
    data: consensusData(client),
    engine: `http://127.0.0.1:${ports.engine}`,
    columns: section.columns,
  };
  const { checkpoint } = client;
  const reached = peerPorts(client, 'consensus-client', peers?.ports);
  const common = {
    image: section.image ?? client.image,
    user: USER,
    environment: { ...client.environment?.(settings), ...checkpointEnvironment(client) },
    mounts: {
      [CONSENSUS_DATA]: data,
      [JWT_FOLDER]: readOnly(jwtVolume),
      [SCRIPTS]: network.scripts,
      ...checkpointMounts(network),
      ...genesisMounts(network),
    },
    resources: settings.resources,
    stopSeconds: client.stop.seconds,
  };
  const daemon = program({
    ...common,
    name: client.name,
    command: ['sh', `${SCRIPTS}/start-consensus.sh`],
    arguments: [...client.command, ...client.arguments(settings), ...section.arguments],
    environment: {
      ...common.environment,
      BEACON_PORT: String(ports.beacon),
      CHECKPOINT_FLAGS: checkpoint.kind === 'flags' ? checkpoint.flags.join(' ') : '',
    },
    ports: {
      ...declaredPeerPorts(reached, peers !== undefined),
      beacon: { number: ports.beacon, exposure: options.beacon.exposure },
      'beacon-metrics': { number: ports.consensusMetrics, exposure: 'pod' },
    },
    drainSeconds: options.drainSeconds,
    startup: whenListening('beacon'),
    readyThrough: headCheck?.name,
    live: client.live,
    metrics: { port: 'beacon-metrics', path: client.metrics.path },
  });
  const fetch: readonly Program[] =
    checkpoint.kind === 'flags'
      ? []
      : [
          {
            ...common,
            name: 'fetch-checkpoint',
            command: ['sh', `${SCRIPTS}/fetch-checkpoint.sh`],
            arguments: checkpoint.command(settings),
            ports: {},
          },
        ];
  const prepare = beginsAtCheckpoint(network) ? [compareCheckpoints(network, client, data), ...fetch] : [];
  return { program: daemon, prepare, peerPorts: reached };
}
