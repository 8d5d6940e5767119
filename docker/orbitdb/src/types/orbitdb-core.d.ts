/** The part of `@orbitdb/core` 4.0.0 that this service uses; the package ships no types. */
declare module '@orbitdb/core' {
  import type { EventEmitter } from 'node:events';
  import type { Helia } from '@helia/utils';
  import type { Libp2p } from 'libp2p';

  export interface Storage {
    put(key: string, value: unknown): Promise<void>;
    get(key: string): Promise<Uint8Array | undefined>;
    del(key: string): Promise<void>;
    iterator(options?: { amount?: number; reverse?: boolean }): AsyncIterable<[string, Uint8Array]>;
    merge(other: Storage): Promise<void>;
    clear(): Promise<void>;
    close(): Promise<void>;
  }

  export interface Operation {
    readonly op: 'ADD' | 'PUT' | 'DEL';
    readonly key: string | null;
    readonly value: unknown;
  }

  export interface Entry {
    readonly hash: string;
    readonly payload: Operation;
    readonly next: readonly string[];
  }

  export interface Log {
    get(hash: string): Promise<Entry>;
    has(hash: string): Promise<boolean>;
    heads(): Promise<Entry[]>;
    iterator(options: { amount?: number; lt?: string }): AsyncIterable<Entry>;
    traverse(): AsyncIterable<Entry>;
  }

  export interface Database {
    readonly address: string;
    readonly name: string;
    readonly type: string;
    readonly events: EventEmitter;
    readonly log: Log;
    readonly peers: ReadonlySet<string>;
    addOperation(operation: Operation): Promise<string>;
    close(): Promise<void>;
  }

  export interface DatabaseInit {
    readonly address: string;
    readonly directory: string;
    readonly headsStorage?: Storage;
    readonly indexStorage?: Storage;
  }

  export type OpenDatabase = (init: DatabaseInit) => Promise<Database>;
  export function Events(): OpenDatabase;
  export function Documents(): OpenDatabase;
  export function KeyValue(): OpenDatabase;

  export interface Identity {
    readonly id: string;
    readonly hash: string;
  }

  export interface Keystore {
    close(): Promise<void>;
  }

  export interface IdentitySystem {
    readonly keystore: Keystore;
  }

  export interface OrbitDB {
    readonly identity: Identity;
    open(address: string, options: { type: string; Database: OpenDatabase }): Promise<Database>;
    stop(): Promise<void>;
  }

  export function KeyStore(init: { storage: Storage }): Promise<Keystore>;
  export function Identities(init: { ipfs: Helia<Libp2p>; keystore: Keystore }): Promise<IdentitySystem>;
  export function createOrbitDB(init: {
    ipfs: Helia<Libp2p>;
    id: string;
    identities: IdentitySystem;
    directory: string;
  }): Promise<OrbitDB>;
}
