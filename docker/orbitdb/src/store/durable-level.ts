import { type BatchOperation, type ChainedBatch, Level, type PutOptions } from 'level';

/**
 * A LevelDB that flushes every write to the disk before it answers: LevelDB alone keeps what a killed process wrote,
 * but not what a machine without power did. After a write that failed it refuses all others until it is opened again,
 * because the log may end in half a record, and what is written behind one may be lost.
 */
export class DurableLevel extends Level<string, Uint8Array> {
  #failure?: unknown;

  constructor(directory: string) {
    super(directory, { keyEncoding: 'utf8', valueEncoding: 'view' });
  }

  /** The first write that failed. */
  get failure(): unknown {
    return this.#failure;
  }

  override put<K = string, V = Uint8Array>(key: K, value: V, options?: PutOptions<K, V>): Promise<void> {
    return this.#write(() => super.put(key, value, { ...options, sync: true } as PutOptions<K, V>));
  }

  override batch(operations: Array<BatchOperation<this, string, Uint8Array>>): Promise<void>;
  override batch(): ChainedBatch<this, string, Uint8Array>;
  override batch(operations?: Array<BatchOperation<this, string, Uint8Array>>) {
    return operations === undefined ? super.batch() : this.#write(() => super.batch(operations, { sync: true }));
  }

  async #write(write: () => Promise<void>): Promise<void> {
    if (this.#failure) throw this.#failure;
    try {
      await write();
    } catch (error) {
      this.#failure = error;
      throw error;
    }
  }
}
