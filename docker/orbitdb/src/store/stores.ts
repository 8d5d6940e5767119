import { access, constants, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { explain } from '../log.ts';
import { DurableLevel } from './durable-level.ts';

const probeKey = '/chainyard/alive';

/** All LevelDBs below the data directory; they are closed last, together. */
export class Stores {
  readonly directory: string;
  readonly #levels: DurableLevel[] = [];

  constructor(directory: string) {
    this.directory = directory;
  }

  /** Opens the LevelDB in a directory below the data directory. */
  async open(...path: readonly string[]): Promise<DurableLevel> {
    const directory = join(this.directory, ...path);
    await mkdir(directory, { recursive: true });
    await access(directory, constants.W_OK);
    const level = new DurableLevel(directory);
    this.#levels.push(level);
    await level.open();
    return level;
  }

  /** Why nothing can be written any more; undefined while everything can. */
  get fault(): string | undefined {
    const failed = this.#levels.find(({ failure }) => failure !== undefined);
    return failed && explain(failed.failure);
  }

  /** Writes to the disk and reads it back; throws where that failed. */
  async probe(): Promise<void> {
    const [level] = this.#levels;
    if (!level) throw new Error('no store is open');
    const now = Date.now().toString();
    await level.put(probeKey, Buffer.from(now));
    const kept = await level.get(probeKey);
    if (kept === undefined || Buffer.from(kept).toString() !== now) throw new Error('the disk lost a write');
  }

  async close(): Promise<void> {
    for (const level of this.#levels.toReversed()) await level.close();
  }
}
