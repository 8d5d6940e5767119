/** Pools of connections that a process of the server opens. */
interface Pools {
  /** Connections of a pool that its components share. */
  readonly size: number;
  /** Connections of the pools that components have for themselves, together. */
  readonly others: number;
  /** Whether components read from a replica too, by a second shared pool; the main database stands in for it. */
  readonly replica: boolean;
}

/**
 * What a role of the server opens to its database: the size of shared pools is set for each role, since all of them read
 * the same file.
 *
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/core/lib/dal/src/node/resources.rs
 */
export const pools = ({ size, others, replica }: Pools) => ({
  environment: { ZKSYNC_POSTGRES_MAX_CONNECTIONS: String(size) },
  connections: { server: size * (replica ? 2 : 1) + others },
});
