/** Folder of the configuration. */
export const CONFIG = '/etc/zksync';

/** Folder of the file with addresses that hold passwords. */
export const SECRETS = '/etc/zksync-secrets';

/** Folder of the wallets of roles that sign. */
export const WALLETS = '/etc/zksync-wallets';

/** Folder of the object store, where it is a volume. */
export const OBJECTS = '/var/lib/zksync-objects';

/** Folder of the setup keys, where a volume holds them. */
export const SETUP_KEYS = '/setup-data';

/** Names of the files. */
export const files = {
  general: 'general.yaml',
  contracts: 'contracts.yaml',
  genesis: 'genesis.yaml',
  wallets: 'wallets.yaml',
  secrets: 'secrets.yaml',
  /** Empty: a client of S3 that finds no keys in it asks for those of the pod's identity. */
  bucketCredentials: 'bucket-credentials',
} as const;
