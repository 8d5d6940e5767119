import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers one request. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A registry of the test, on loopback. */
export interface FakeRegistry {
  /** `127.0.0.1:<port>`, as images name it. */
  readonly host: string;
  /** What was asked: method, path and the `authorization` header. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

export const INDEX = 'application/vnd.oci.image.index.v1+json';

/** Starts a server that answers as `handler` says. */
export async function fakeRegistry(handler: Handler): Promise<FakeRegistry> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url} ${request.headers.authorization ?? 'anonymous'}`);
    handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { host: `127.0.0.1:${port}`, requests, close };
}

/** Sends a manifest with its true digest, or with another one. */
export function sendManifest(response: ServerResponse, body: string, claimed = digestOf(body)): void {
  response.writeHead(200, { 'content-type': INDEX, 'docker-content-digest': claimed }).end(body);
}

/** Asks for credentials. */
export function challenge(response: ServerResponse, header: string): void {
  response.writeHead(401, { 'www-authenticate': header }).end();
}

export function digestOf(body: string): string {
  return `sha256:${createHash('sha256').update(body).digest('hex')}`;
}
