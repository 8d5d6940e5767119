import { join } from 'node:path';
import type { Helia } from '@helia/utils';
import {
  createOrbitDB,
  type DatabaseInit,
  Documents,
  type Entry,
  Events,
  Identities,
  KeyStore,
  KeyValue,
  type Operation,
  type OrbitDB,
  type Database as OrbitDBDatabase,
} from '@orbitdb/core';
import type { Libp2p } from 'libp2p';
import { explain, log } from './log.ts';
import type { DatabaseType } from './operations.ts';
import { storageOn } from './store/storage.ts';
import type { Stores } from './store/stores.ts';

const kinds = { events: Events, documents: Documents, keyvalue: KeyValue };
const folder = 'orbitdb';

export interface DatabaseOptions {
  readonly helia: Helia<Libp2p>;
  readonly stores: Stores;
  /** The name of the key that signs entries; another name is another writer, and another database. */
  readonly identity: string;
  /** The database's name, or its address. */
  readonly database: string;
  readonly type: DatabaseType;
  readonly onUpdate: () => void;
}

/** The access list in the database's manifest does not name this service's identity. */
export class NotAWriter extends Error {}

/** The one OrbitDB database of this service, as the HTTP interface sees it. */
export class Database {
  readonly #orbitdb: OrbitDB;
  readonly #database: OrbitDBDatabase;

  private constructor(orbitdb: OrbitDB, database: OrbitDBDatabase) {
    this.#orbitdb = orbitdb;
    this.#database = database;
  }

  static async open({ helia, stores, identity, database, type, onUpdate }: DatabaseOptions): Promise<Database> {
    const keystore = await KeyStore({ storage: storageOn(await stores.open(folder, 'keystore')) });
    const identities = await Identities({ ipfs: helia, keystore });
    const directory = join(stores.directory, folder);
    const orbitdb = await createOrbitDB({ ipfs: helia, id: identity, identities, directory });
    const onDisk = async (init: DatabaseInit) => {
      const storage = async (name: string) => storageOn(await stores.open(folder, init.address, 'log', name));
      return kinds[type]()({ ...init, headsStorage: await storage('_heads'), indexStorage: await storage('_index') });
    };
    const opened = await orbitdb.open(database, { type, Database: onDisk });
    opened.events.on('update', onUpdate);
    // Without a listener the trouble of one replica would end the process.
    opened.events.on('error', (error) => log.warn('a replica could not be read', { reason: explain(error) }));
    return new Database(orbitdb, opened);
  }

  get address(): string {
    return this.#database.address;
  }

  /** The hash of the identity block that signs the entries. */
  get identity(): string {
    return this.#orbitdb.identity.hash;
  }

  async append(operation: Operation): Promise<string> {
    try {
      return await this.#database.addOperation(operation);
    } catch (error) {
      if (/is not allowed to write/.test(explain(error))) throw new NotAWriter('the database belongs to other writers');
      throw error;
    }
  }

  /** The newest entries' hashes: from them alone every other entry can be found again. */
  async heads(): Promise<readonly string[]> {
    const heads = await this.#database.log.heads();
    return heads.map(({ hash }) => hash);
  }

  /** Looks into the index first, because a hash that is not there would be searched for in the network. */
  async entry(hash: string): Promise<Entry | undefined> {
    const { log: entries } = this.#database;
    return (await entries.has(hash)) ? entries.get(hash) : undefined;
  }

  /** Entries from the newest to the oldest, starting after the one named; undefined where that one is not known. */
  async entries(limit: number, after?: string): Promise<readonly Entry[] | undefined> {
    const { log: entries } = this.#database;
    if (after !== undefined && !(await entries.has(after))) return undefined;
    const found: Entry[] = [];
    for await (const entry of entries.iterator({ amount: limit, lt: after })) found.push(entry);
    return found;
  }

  /** The last operation on a key; it reads entries from the newest on until it finds one. */
  async latest(key: string): Promise<Entry | undefined> {
    for await (const entry of this.#database.log.traverse()) if (entry.payload.key === key) return entry;
    return undefined;
  }

  async close(): Promise<void> {
    await this.#orbitdb.stop();
  }
}
