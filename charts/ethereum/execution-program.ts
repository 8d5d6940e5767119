import { tcp } from '../../lib/k8s/probes';
import type { Exposure, Port, Program } from '../../lib/k8s/program';
import { readOnly } from '../../lib/k8s/volumes';
import { type Driver, type ExecutionSettings, ports } from '../../lib/programs/ethereum/client';
import { commonSettings } from './client-settings';
import { JWT_FOLDER, jwtVolume } from './engine-jwt';
import { genesisMounts } from './genesis';
import type { EthereumNetwork, NodeClients } from './network';
import type { NodeOptions, RpcExposure } from './node-options';
import { EXECUTION_DATA, USER } from './paths';
import { declaredPeerPorts, peerPorts } from './peer-ports';
import { whenListening } from './start-budget';

/** Ports of an execution client but those for peers; `websocket` is there where the options say so. */
type ExecutionPorts<E extends RpcExposure> = {
  readonly [Name in 'rpc' | 'websocket']: PortOf<E>;
} & { readonly [Name in 'engine' | 'metrics']: PortOf<'pod'> };

type PortOf<E extends Exposure> = Port & { readonly exposure: E };

/** The execution client of a node, and what prepares its database. */
export function executionProgram<E extends RpcExposure>(
  network: EthereumNetwork,
  { execution: client, consensus }: NodeClients,
  options: NodeOptions<E>,
) {
  const { section, rpc, peers, headCheck, undriven } = options;
  const settings: ExecutionSettings = {
    ...commonSettings(network, client, section.execution, options),
    network: network.execution,
    data: EXECUTION_DATA,
    state: section.execution.state,
    driver: consensus || undriven ? { kind: 'consensus-client' } : otherDriver(network, section.consensus),
    rpc,
    staticPeers: options.staticPeers ?? [],
  };
  const reached = peerPorts(client, settings.driver.kind, peers?.ports);
  const { exposure } = rpc;
  const common = {
    image: section.execution.image ?? client.image,
    user: USER,
    environment: client.environment?.(settings),
    mounts: {
      [EXECUTION_DATA]: options.volumes.execution,
      [JWT_FOLDER]: readOnly(jwtVolume),
      ...genesisMounts(network),
    },
    resources: settings.resources,
  };
  const program: Program<ExecutionPorts<E>> = {
    ...common,
    name: client.name,
    command: client.command,
    arguments: [...client.arguments(settings), ...section.execution.arguments],
    ports: {
      rpc: { number: ports.rpc, exposure },
      ...(rpc.websocket ? { websocket: { number: ports.websocket, exposure } } : {}),
      engine: { number: ports.engine, exposure: 'pod' },
      metrics: { number: ports.executionMetrics, exposure: 'pod' },
      ...declaredPeerPorts(reached, peers !== undefined),
    } as ExecutionPorts<E>,
    stopSeconds: client.stop.seconds,
    // A sidecar waits for the main program, which is then the one that drains.
    drainSeconds: consensus === undefined ? options.drainSeconds : undefined,
    startup: whenListening('rpc'),
    ...probes(client, headCheck),
    metrics: { port: 'metrics', path: client.metrics.path },
  };
  const preparation = client.prepare?.(settings);
  const prepare: readonly Program[] =
    preparation === undefined
      ? []
      : [{ ...common, ...preparation, name: `prepare-${client.name}`, ports: {}, stopSeconds: client.stop.seconds }];
  return { program, prepare, peerPorts: reached };
}

/** What drives an execution client without a consensus client beside it. */
function otherDriver({ section }: EthereumNetwork, consensus: NodeOptions['section']['consensus']): Driver {
  if ('urls' in consensus) return { kind: 'beacon-api', urls: consensus.urls, checkpoint: consensus.checkpoint };
  if ('columns' in consensus) throw new Error(`${consensus.client} is not in the pod that it drives`);
  return { kind: 'built-in', checkpointUrl: section.checkpoints[0] };
}

/** The head check speaks for a client; one without is ready when it answers, and lives while it listens at all. */
const probes = ({ live }: NodeClients['execution'], headCheck: NodeOptions['headCheck']) =>
  headCheck === undefined ? { ready: tcp('rpc'), live: tcp('metrics') } : { readyThrough: headCheck.name, live };
