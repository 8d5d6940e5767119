import type { Program } from '../../lib/k8s/program';
import { NETWORK_LABEL } from '../../lib/programs/ethereum/networks';
import { consensusProgram } from './consensus-program';
import { makeJwt } from './engine-jwt';
import { executionProgram } from './execution-program';
import { unpackGenesis } from './genesis';
import type { ConsensusSection, EthereumNetwork, NodeClients } from './network';
import type { BeaconExposure, NodeOptions, RpcExposure } from './node-options';

/**
 * The programs of a node's pod, for nodes of every kind. The execution client is a sidecar of the consensus client, so
 * that it starts first and stops last, with no new block while it writes its state. Without a consensus client it is
 * the main program.
 */
export function nodePrograms<E extends RpcExposure, B extends BeaconExposure>(
  network: EthereumNetwork,
  clients: NodeClients,
  options: NodeOptions<E, B>,
) {
  const { section, headCheck } = options;
  const execution = executionProgram(network, clients, options);
  const consensus =
    clients.consensus && consensusProgram(network, clients.consensus, consensusSection(section.consensus), options);
  const prepare: readonly Program[] = [
    makeJwt(network),
    ...unpackGenesis(network),
    ...(consensus?.prepare ?? []),
    ...(options.prepare ?? []),
    ...execution.prepare,
  ];
  const sidecars: readonly Program[] = [
    ...(consensus === undefined ? [] : [execution.program]),
    ...(headCheck === undefined ? [] : [headCheck]),
  ];
  const programs: readonly Program[] = [consensus?.program ?? execution.program];
  return {
    prepare,
    sidecars,
    programs,
    execution: execution.program,
    consensus: consensus?.program,
    /** By which alerts tell pods apart, beside their component. */
    podLabels: {
      [NETWORK_LABEL]: network.section.network,
      'chainyard.io/client': clients.execution.name,
    },
    /** Image whose tag is the version of the node. */
    versionImage: execution.program.image,
    /** Ports by which peers reach the node, of both clients. */
    peerPorts: [...execution.peerPorts, ...(consensus?.peerPorts ?? [])],
  };
}

function consensusSection(section: NodeOptions['section']['consensus']): ConsensusSection {
  if ('columns' in section) return section;
  throw new Error(`${section.client} is no consensus client of its own`);
}
