import { contractsConfig } from './contracts';
import { generalConfig } from './general';
import { genesisConfig } from './genesis';
import { yamlFile } from './mapping';
import { files } from './paths';
import type { RollupEnvironment } from './rollup-environment';

/** Files that every program of the ZK Stack reads. */
const common = (environment: RollupEnvironment) => ({
  [files.general]: yamlFile(generalConfig(environment)),
  ...(environment.rollup.objectStore.kind === 'bucket' ? { [files.bucketCredentials]: '' } : {}),
});

/** Files of provers, which know nothing of the chain. */
export const proverFiles = common;

/** Files of the server; the account for fees is not secret, and roles that sign have a file of wallets of their own. */
export const serverFiles = (environment: RollupEnvironment): Readonly<Record<string, string>> => ({
  ...common(environment),
  [files.contracts]: yamlFile(contractsConfig(environment.rollup)),
  [files.genesis]: yamlFile(genesisConfig(environment)),
  [files.wallets]: yamlFile({ fee_account: { address: environment.rollup.chain.feeAccount } }),
});
