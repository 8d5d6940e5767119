import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { NotAWriter } from '../database.ts';
import { explain, log } from '../log.ts';
import { RefusedValue } from '../operations.ts';
import { HttpError, type Reply } from './reply.ts';
import { type Route, route } from './router.ts';

const limits = {
  requestTimeout: 30_000,
  headersTimeout: 10_000,
  // Longer than the 60 s for which a load balancer keeps a quiet connection, so that it is the one who closes it.
  keepAliveTimeout: 65_000,
};

/** Milliseconds that requests under way get to end when the server closes. */
const drain = 5_000;

/** What the one who asks can do something about; all else is a fault of the service. */
const refusals = [
  { kind: RefusedValue, status: 400 },
  { kind: NotAWriter, status: 403 },
];

const refusal = (error: unknown, message: IncomingMessage): Reply => {
  if (error instanceof HttpError)
    return { status: error.status, body: { error: error.message }, headers: error.headers };
  const known = refusals.find(({ kind }) => error instanceof kind);
  if (known) return { status: known.status, body: { error: explain(error) } };
  log.error('a request failed', { method: message.method, url: message.url, reason: explain(error) });
  return { status: 500, body: { error: 'the service failed; its log says why' } };
};

/** A reply in its final form, so that nothing can fail once the head is sent. */
const render = ({ status, body, headers }: Reply) => {
  const [type, text] =
    typeof body === 'string' ? ['text/plain; charset=utf-8', body] : ['application/json', `${JSON.stringify(body)}\n`];
  const length = String(Buffer.byteLength(text));
  const own = { 'content-type': type, 'content-length': length, 'x-content-type-options': 'nosniff' };
  return { status, text, headers: { ...own, ...headers } };
};

const answer = async (routes: readonly Route[], message: IncomingMessage) => {
  try {
    return render(await route(routes, message));
  } catch (error) {
    return render(refusal(error, message));
  }
};

/** An HTTP server that answers from a table of routes and survives every request. */
export class HttpServer {
  readonly #server: Server;

  constructor(routes: readonly Route[]) {
    this.#server = createServer(limits, async (message, response) => {
      const { status, text, headers } = await answer(routes, message);
      response.writeHead(status, headers).end(text);
    });
  }

  async listen(port: number, host: string): Promise<void> {
    this.#server.listen(port, host);
    await once(this.#server, 'listening');
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    await Promise.race([closed, pause(drain, undefined, { ref: false })]);
    this.#server.closeAllConnections();
  }
}
