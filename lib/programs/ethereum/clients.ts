import type { ConsensusClient, EthereumClients, ExecutionClient } from './client';
import { lighthouse } from './consensus/lighthouse';
import { lodestar } from './consensus/lodestar';
import { nimbus } from './consensus/nimbus';
import { prysm } from './consensus/prysm';
import { teku } from './consensus/teku';
import { besu } from './execution/besu';
import { erigon } from './execution/erigon';
import { geth } from './execution/geth';
import { nethermind } from './execution/nethermind';
import { reth } from './execution/reth';

/** Table of contents of the execution clients: a new one is a file and a line here. */
export const executionClients: readonly ExecutionClient[] = [geth, nethermind, erigon, besu, reth];

/** Table of contents of the consensus clients: a new one is a file and a line here. */
export const consensusClients: readonly ConsensusClient[] = [lighthouse, prysm, teku, nimbus, lodestar];

/** Every client. */
export const ethereumClients: EthereumClients = { execution: executionClients, consensus: consensusClients };
