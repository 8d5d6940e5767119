import { type BatchOperation, type ChainedBatch, Level, type PutOptions } from 'level';

/**
 * A LevelDB that flushes every write to the disk before it answers: LevelDB alone keeps what a killed process wrote,
 * but not what a machine without power did. It also remembers its first failure, because a LevelDB that failed to
 * write refuses all later writes until it is opened again.
 */
export class DurableLevel extends Level<string, Uint8Array> {
  failure?: unknown;

  constructor(directory: string) {
    super(directory, { keyEncoding: 'utf8', valueEncoding: 'view' });
  }

  override put<K = string, V = Uint8Array>(key: K, value: V, options?: PutOptions<K, V>): Promise<void> {
    return this.#watch(super.put(key, value, { ...options, sync: true } as PutOptions<K, V>));
  }

  override batch(operations: Array<BatchOperation<this, string, Uint8Array>>): Promise<void>;
  override batch(): ChainedBatch<this, string, Uint8Array>;
  override batch(operations?: Array<BatchOperation<this, string, Uint8Array>>) {
    return operations === undefined ? super.batch() : this.#watch(super.batch(operations, { sync: true }));
  }

  async #watch(work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      this.failure ??= error;
      throw error;
    }
  }
}
