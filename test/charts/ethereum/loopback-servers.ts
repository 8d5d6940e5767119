import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** HTTP servers on loopback that a test starts, and that all end with it. */
export class LoopbackServers {
  readonly #servers: Server[] = [];

  /** Starts one, and gives its host and port. */
  async start(listener: RequestListener): Promise<string> {
    const server = createServer(listener);
    this.#servers.push(server);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return `127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  /** A port of loopback on which nothing listens. */
  async nobody(): Promise<string> {
    const address = await this.start(() => undefined);
    await end(this.#servers.pop());
    return address;
  }

  async end(): Promise<void> {
    await Promise.all(this.#servers.splice(0).map(end));
  }
}

async function end(server: Server | undefined): Promise<void> {
  const closed = new Promise((close) => server?.close(close));
  server?.closeAllConnections();
  await closed;
}
