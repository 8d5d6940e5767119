import type { EnvironmentRule } from '../rule';
import { ethereumAllocationsOnEks } from './allocations-on-eks';
import { ethereumCheckpointsDiffer } from './checkpoints-differ';
import { ethereumDriversKnown } from './drivers-known';
import { ethereumGenesisValid } from './genesis-valid';
import { ethereumHeadAge } from './head-age';
import { ethereumMemorySuffices } from './memory-suffices';
import { ethereumMinimumAtMostMaximum } from './minimum-at-most-maximum';
import { ethereumNamesDiffer } from './names-differ';
import { ethereumNamesKnown } from './names-known';
import { ethereumNamespacesKnown } from './namespaces-known';
import { ethereumNetworksSupported } from './networks-supported';
import { ethereumNodePorts } from './node-ports';
import { ethereumObjectStoreReached } from './object-store-reached';
import { ethereumPeerAddresses } from './peer-addresses';
import { ethereumPeerPorts } from './peer-ports';
import { ethereumPeersAtOneAddress } from './peers-at-one-address';
import { ethereumScalingSupported } from './scaling-supported';
import { ethereumSnapshotBucket } from './snapshot-bucket';
import { ethereumVolumeSnapshots } from './volume-snapshots';
import { ethereumVolumesSuffice } from './volumes-suffice';
import { ethereumWebsocketServed } from './websocket-served';

/** Every rule over the nodes of an Ethereum network. */
export const ethereumRules: readonly EnvironmentRule[] = [
  ethereumNetworksSupported,
  ethereumDriversKnown,
  ethereumCheckpointsDiffer,
  ethereumGenesisValid,
  ethereumNamesDiffer,
  ethereumNamesKnown,
  ethereumVolumesSuffice,
  ethereumMemorySuffices,
  ethereumPeerAddresses,
  ethereumPeerPorts,
  ethereumNodePorts,
  ethereumPeersAtOneAddress,
  ethereumAllocationsOnEks,
  ethereumMinimumAtMostMaximum,
  ethereumScalingSupported,
  ethereumHeadAge,
  ethereumNamespacesKnown,
  ethereumWebsocketServed,
  ethereumVolumeSnapshots,
  ethereumObjectStoreReached,
  ethereumSnapshotBucket,
];
