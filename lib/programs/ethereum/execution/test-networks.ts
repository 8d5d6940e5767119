import type { ClientSize } from '../client';

type TestNetworks = Readonly<Record<'sepolia' | 'hoodi', ClientSize>>;

/**
 * What test networks need of clients that publish no figures for them: Sepolia follows the 409 GB of Nethermind's
 * database and the 1.10 TB of Erigon's archive, Hoodi the 134 GB of Erigon's archive.
 *
 * @see https://docs.nethermind.io/fundamentals/database
 * @see https://docs.erigon.tech/get-started/hardware-requirements
 */
export const testNetworks: TestNetworks = {
  sepolia: {
    cpu: '2',
    memory: '10Gi',
    memoryLimit: '14Gi',
    storage: '700Gi',
    minimumStorage: '410Gi',
    archive: { storage: '1500Gi', minimumStorage: '1100Gi' },
  },
  hoodi: {
    cpu: '2',
    memory: '8Gi',
    memoryLimit: '12Gi',
    storage: '400Gi',
    minimumStorage: '150Gi',
    archive: { storage: '600Gi', minimumStorage: '200Gi' },
  },
};

/**
 * The same where an archive keeps a whole trie for each block: on mainnet such archives are about seven times as
 * large as the others, and nobody has published one of a test network.
 */
export const testNetworksOfTries: TestNetworks = {
  sepolia: { ...testNetworks.sepolia, archive: { storage: '4Ti', minimumStorage: '2Ti' } },
  hoodi: { ...testNetworks.hoodi, archive: { storage: '1Ti', minimumStorage: '500Gi' } },
};
