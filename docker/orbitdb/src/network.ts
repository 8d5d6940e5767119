import { noise } from '@chainsafe/libp2p-noise';
import { yamux } from '@chainsafe/libp2p-yamux';
import { bitswap } from '@helia/block-brokers';
import { Helia } from '@helia/utils';
import { loadOrCreateSelfKey } from '@libp2p/config';
import { gossipsub } from '@libp2p/gossipsub';
import { identify } from '@libp2p/identify';
import { ping } from '@libp2p/ping';
import { tcp } from '@libp2p/tcp';
import type { Multiaddr } from '@multiformats/multiaddr';
import type { LevelDatastore } from 'datastore-level';
import { createLibp2p, type Libp2p } from 'libp2p';
import type { Blocks } from './store/blocks.ts';

/**
 * After ten idle seconds bitswap would abort the stream that kubo goes on writing into, and every later block that
 * kubo asks for would hang; this is the longest time that a timer can have.
 */
const neverIdle = { messageReceiveTimeout: 2 ** 31 - 1 };

type Datastore = Parameters<typeof loadOrCreateSelfKey>[0];

export interface NetworkOptions {
  readonly listen: Multiaddr;
  readonly datastore: LevelDatastore;
  readonly blocks: Blocks;
}

/**
 * A helia node that talks to nobody but the peers it is given: no DHT, no bootstrap, no delegated routing. It is put
 * together from the class that the package `helia` wraps, so that WebRTC and its native code stay out of the image.
 */
export const createNetwork = async ({ listen, datastore, blocks }: NetworkOptions): Promise<Helia<Libp2p>> => {
  // Two releases of interface-datastore meet here; their types differ in nothing but a private field.
  const keys = datastore as unknown as Datastore;
  const libp2p = await createLibp2p({
    start: false,
    privateKey: await loadOrCreateSelfKey(keys),
    datastore: keys,
    addresses: { listen: [listen.toString()] },
    transports: [tcp()],
    connectionEncrypters: [noise()],
    streamMuxers: [yamux()],
    services: {
      identify: identify(),
      ping: ping(),
      pubsub: gossipsub({ allowPublishToZeroTopicPeers: true }),
    },
  });
  return new Helia<Libp2p>({ libp2p, datastore, blockstore: blocks, blockBrokers: [bitswap(neverIdle)], routers: [] });
};
