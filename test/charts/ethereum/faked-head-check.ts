import type { RequestListener } from 'node:http';
import { answersOf, type FakeHead, jsonRpc } from './fake-client';
import { HeadCheckSidecar, hasBusybox, type Settings } from './head-check-sidecar';
import { LoopbackServers } from './loopback-servers';

type Limits = Omit<Settings, 'rpc' | 'references'>;
type Page = 'readyz' | 'head' | 'metrics';

/** A head check over fakes, new for each test of the file. */
export class FakedHeadCheck {
  readonly servers = new LoopbackServers();
  #sidecar = new HeadCheckSidecar();

  constructor() {
    afterEach(async () => {
      this.#sidecar.remove();
      await this.servers.end();
      this.#sidecar = new HeadCheckSidecar();
    });
    afterAll(() => this.#sidecar.remove());
  }

  /** What a page says over these fakes. */
  async page(name: Page, client: RequestListener, references: readonly RequestListener[] = [], limits: Limits = {}) {
    const hosts = await Promise.all(references.map((each) => this.servers.start(each)));
    return this.ask(name, { rpc: await this.servers.start(client), references: hosts, ...limits });
  }

  /** The same, of servers that the test has started. */
  ask(name: Page, settings: Settings): Promise<string> {
    return this.#sidecar.ask(name, settings);
  }

  /** What readiness says over these fakes, with the status that goes with it. */
  async verdict(client: RequestListener, references: readonly RequestListener[] = [], limits: Limits = {}) {
    return spoken(await this.page('readyz', client, references, limits));
  }
}

/** The text of an answer about readiness. */
export function spoken(answer: string): string {
  const [, status, text = ''] = /^Status: (.*)\r\nContent-Type: text\/plain\r\n\r\n(.*)\n$/.exec(answer) ?? [];
  expect(status).toBe(text.startsWith('ready: ') ? '200 OK' : '503 Service Unavailable');
  return text;
}

/** A client whose newest block is this one. */
export const client = (head: FakeHead = {}): RequestListener => jsonRpc(answersOf(head));

/** A server that answers everything with a status. */
export const status =
  (code: number, body = ''): RequestListener =>
  (_, response) => {
    response.writeHead(code, { 'Content-Type': 'application/json' }).end(body);
  };

/** What other programs of the same name than those of busybox see otherwise. */
export const itOfBusybox = hasBusybox ? it : it.skip;
