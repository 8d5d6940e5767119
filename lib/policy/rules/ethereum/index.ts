import type { Rule } from '../../rule';
import { checkpointGiven } from './checkpoint-given';
import { enginePortStaysInPod } from './engine-port-stays-in-pod';
import { headAgeAtLeastTwoSlots } from './head-age-at-least-two-slots';
import { noUnsafeRpcNamespace } from './no-unsafe-rpc-namespace';
import { oneDriverPerExecutionClient } from './one-driver-per-execution-client';
import { peerPortsEqual } from './peer-ports-equal';
import { scalerBoundsFit } from './scaler-bounds-fit';
import { snapshotClassExists } from './snapshot-class-exists';

/** Ethereum nodes follow the right chain, are found by their peers, and let nobody else drive or stop them. */
export const ethereumRules: readonly Rule[] = [
  enginePortStaysInPod,
  noUnsafeRpcNamespace,
  oneDriverPerExecutionClient,
  checkpointGiven,
  peerPortsEqual,
  headAgeAtLeastTwoSlots,
  snapshotClassExists,
  scalerBoundsFit,
];
