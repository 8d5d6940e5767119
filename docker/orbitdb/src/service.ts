import type { Helia } from '@helia/utils';
import { LevelDatastore } from 'datastore-level';
import type { Libp2p } from 'libp2p';
import type { Configuration } from './configuration.ts';
import { Database } from './database.ts';
import { Health } from './health.ts';
import { internalRoutes, metricsRoutes, publicRoutes } from './http/faces.ts';
import { HttpError } from './http/reply.ts';
import { HttpServer } from './http/server.ts';
import { Kubo } from './kubo/kubo.ts';
import { Lifecycle } from './lifecycle.ts';
import { log } from './log.ts';
import { Metrics } from './metrics.ts';
import { createNetwork } from './network.ts';
import { Blocks } from './store/blocks.ts';
import { Stores } from './store/stores.ts';

interface NetworkStores {
  readonly datastore: LevelDatastore;
  readonly blocks: Blocks;
}

/** Puts the parts together: opens them from the disk upwards, closes them from the outside inwards. */
export class Service {
  readonly #configuration: Configuration;
  readonly #lifecycle = new Lifecycle();
  readonly #stores: Stores;
  readonly #health: Health;
  readonly #metrics: Metrics;
  #libp2p?: Libp2p;
  #kubo?: Kubo;
  #database?: Database;

  constructor(configuration: Configuration) {
    this.#configuration = configuration;
    this.#stores = new Stores(configuration.dataDirectory);
    const kuboFault = () => (this.#kubo ? this.#kubo.fault : 'kubo was not reached yet');
    this.#health = new Health({
      probe: () => this.#stores.probe(),
      diskFault: () => this.#stores.fault,
      kuboFault,
    });
    this.#metrics = new Metrics({
      ready: () => this.#health.obstacles().length === 0,
      peers: () => this.#libp2p?.getPeers().length ?? 0,
      kuboConnected: () => kuboFault() === undefined,
      pinsPending: () => this.#kubo?.pending ?? 0,
    });
  }

  async open(): Promise<void> {
    const servers = await this.#listen();
    const stores = await this.#openStores();
    const helia = await this.#openNetwork(stores);
    this.#linkKubo(helia.libp2p, stores.blocks);
    await this.#openDatabase(helia);
    this.#lifecycle.opened('http', () => Promise.all(servers.map((server) => server.close())));
    this.#health.phase = 'open';
  }

  async close(): Promise<void> {
    this.#health.phase = 'closing';
    await this.#lifecycle.close();
  }

  /** Listens before anything is open, so that the probes are answered from the start. */
  async #listen(): Promise<readonly HttpServer[]> {
    const { host, port, publicPort, metricsPort, type } = this.#configuration;
    const face = {
      type,
      database: () => this.#openedDatabase(),
      peerId: () => String(this.#libp2p?.peerId),
      health: this.#health,
      metrics: this.#metrics,
    };
    const faces = [
      { server: new HttpServer(internalRoutes(face)), on: port },
      { server: new HttpServer(publicRoutes(face)), on: publicPort },
      { server: new HttpServer(metricsRoutes(face)), on: metricsPort },
    ];
    for (const { server, on } of faces) await server.listen(on, host);
    log.info('listening', { host, port, publicPort, metricsPort });
    return faces.map(({ server }) => server);
  }

  #openedDatabase(): Database {
    if (this.#database) return this.#database;
    throw new HttpError(503, 'the database is not open yet', { 'retry-after': '5' });
  }

  async #openStores(): Promise<NetworkStores> {
    this.#lifecycle.opened('stores', () => this.#stores.close());
    const datastore = new LevelDatastore(await this.#stores.open('libp2p'));
    return { datastore, blocks: new Blocks(await this.#stores.open('blocks')) };
  }

  async #openNetwork(stores: NetworkStores): Promise<Helia<Libp2p>> {
    const helia = await createNetwork({ listen: this.#configuration.listen, ...stores });
    await helia.start();
    this.#lifecycle.opened('network', () => helia.stop());
    this.#libp2p = helia.libp2p;
    return helia;
  }

  /** Before the database opens, because kubo may hold the blocks that it needs. */
  #linkKubo(libp2p: Libp2p, blocks: Blocks): void {
    const { kuboAddress: address, kuboRpc: rpcUrl, kuboRpcTokenFile: rpcTokenFile } = this.#configuration;
    const onResult = (result: 'ok' | 'error') => this.#metrics.pins.inc({ result });
    const kubo = new Kubo({ address, rpcUrl, rpcTokenFile, libp2p, blocks, onResult });
    this.#lifecycle.opened('kubo', () => kubo.close());
    this.#kubo = kubo;
  }

  async #openDatabase(helia: Helia<Libp2p>): Promise<void> {
    const { identity, database, type } = this.#configuration;
    const onUpdate = () => this.#metrics.updates.inc();
    const opened = await Database.open({ helia, stores: this.#stores, identity, database, type, onUpdate });
    this.#lifecycle.opened('database', () => opened.close());
    this.#database = opened;
    log.info('open', { address: opened.address, identity: opened.identity, peer: String(helia.libp2p.peerId) });
  }
}
