import type { Storage } from '@orbitdb/core';
import type { DurableLevel } from './durable-level.ts';

/** OrbitDB's storage interface over a LevelDB that flushes; OrbitDB's own LevelStorage does not. */
export const storageOn = (level: DurableLevel): Storage => ({
  put: (key, value) => level.put(key, value as Uint8Array),
  get: (key) => level.get(key),
  del: (key) => level.del(key),
  iterator: ({ amount = -1, reverse = false } = {}) => level.iterator({ limit: amount, reverse }),
  merge: async (other) => {
    for await (const [key, value] of other.iterator()) await level.put(key, value);
  },
  clear: () => level.clear(),
  close: () => level.close(),
});
