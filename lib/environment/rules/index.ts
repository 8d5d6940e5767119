import { awsRules } from './aws';
import { celestiaAccountsOnce } from './celestia/accounts-once';
import { celestiaBlocksKept } from './celestia/blocks-kept';
import { celestiaEpochKept } from './celestia/epoch-kept';
import { celestiaGenesisDated } from './celestia/genesis-dated';
import { celestiaGenesisKept } from './celestia/genesis-kept';
import { celestiaGenesisNotInTheFuture } from './celestia/genesis-not-in-the-future';
import { celestiaGenesisPolicy } from './celestia/genesis-policy';
import { celestiaGenesisRecent } from './celestia/genesis-recent';
import { celestiaGenesisValid } from './celestia/genesis-valid';
import { celestiaImagesFit } from './celestia/images-fit';
import { celestiaImagesReleased } from './celestia/images-released';
import { celestiaPromotionOrder } from './celestia/promotion-order';
import { celestiaSnapshotsKept } from './celestia/snapshots-kept';
import { celestiaSubmittersFunded } from './celestia/submitters-funded';
import { certificateSupported } from './certificate-supported';
import { ethereumRules } from './ethereum';
import { identityMade } from './identity-made';
import { kubernetesVersionSupported } from './kubernetes-version-supported';
import { nameIsFileName } from './name-is-file-name';
import { operatorNamed } from './operator-named';
import { poolExists } from './pool-exists';
import { poolMinimumAtMostMaximum } from './pool-minimum-at-most-maximum';
import { poolSizeKnown } from './pool-size-known';
import { pullSecretIsItsOwn } from './pull-secret-is-its-own';
import { relayWritesStated } from './relay-writes-stated';
import { rollupRules } from './rollup';
import type { EnvironmentRule } from './rule';
import { secretStoreKnown } from './secret-store-known';
import { stopSignalsSupported } from './stop-signals-supported';
import { zonesInRegion } from './zones-in-region';

/** Every rule over several values of an environment file. */
export const environmentRules: readonly EnvironmentRule[] = [
  nameIsFileName,
  kubernetesVersionSupported,
  stopSignalsSupported,
  zonesInRegion,
  poolMinimumAtMostMaximum,
  poolSizeKnown,
  poolExists,
  operatorNamed,
  secretStoreKnown,
  pullSecretIsItsOwn,
  identityMade,
  certificateSupported,
  relayWritesStated,
  ...awsRules,
  celestiaGenesisPolicy,
  celestiaGenesisDated,
  celestiaGenesisNotInTheFuture,
  celestiaGenesisRecent,
  celestiaAccountsOnce,
  celestiaSubmittersFunded,
  celestiaGenesisValid,
  celestiaSnapshotsKept,
  celestiaImagesFit,
  celestiaBlocksKept,
  celestiaPromotionOrder,
  celestiaImagesReleased,
  celestiaEpochKept,
  celestiaGenesisKept,
  ...ethereumRules,
  ...rollupRules,
];
