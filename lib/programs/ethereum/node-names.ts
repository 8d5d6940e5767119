interface SyncSection {
  readonly name?: string;
  readonly execution: { readonly client: string };
}

interface ServeSection {
  readonly name?: string;
  readonly like: string;
}

/** Name of sync nodes that are alike. */
export const syncName = ({ name, execution }: SyncSection): string => name ?? execution.client;

/** Name of the sync nodes, one by one: that of their StatefulSets. */
export const syncNodeNames = (section: SyncSection & { readonly replicas: number }): readonly string[] =>
  Array.from({ length: section.replicas }, (_, index) => `${syncName(section)}-${index}`);

/** Name of the nodes that answer JSON-RPC. */
export const serveName = ({ name, like }: ServeSection): string => name ?? `${like}-serve`;

/** Name of the node that makes a chain for developers. */
export const DEVELOPER_CHAIN = 'geth';

/**
 * Chain id of Geth's developer mode, where it is given no genesis.
 *
 * @see https://geth.ethereum.org/docs/developers/dapp-developer/dev-mode
 */
export const DEVELOPER_CHAIN_ID = 1337;

/** Names of what takes snapshots of sync nodes, of their pods and of their service accounts. */
export const snapshotNames = (sync: string) => ({
  /** Takes them. */
  job: `${sync}-snapshot`,
  /** Copies the volume into a bucket. */
  archive: `${sync}-archive`,
  /** Starts from a copy, before it is good. */
  verify: `${sync}-verify`,
});
