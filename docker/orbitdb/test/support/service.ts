import { base32 } from 'multiformats/bases/base32';
import { base58btc } from 'multiformats/bases/base58';
import { CID } from 'multiformats/cid';
import { freePorts } from './ports.ts';
import { Program } from './program.ts';
import { until } from './wait.ts';

/** The service from its source, or from a bundle that SERVICE_MAIN names. */
const main = process.env.SERVICE_MAIN ?? new URL('../../src/main.ts', import.meta.url).pathname;

/** A kubo that nobody runs. */
export const absentKubo = {
  address: '/ip4/127.0.0.1/tcp/9/p2p/12D3KooWA4Xop1JaT3MHxwYMkCepYsv4iPVopMXwCz5iHYdBfeSB',
  rpc: 'http://127.0.0.1:9',
  tokenFile: '',
};

export interface Info {
  readonly peerId: string;
  readonly address: string;
  readonly identity: string;
  readonly heads: readonly string[];
}

/** The hash as kubo writes it: OrbitDB writes the same id in base58. */
export const asKuboId = (hash: string): string => CID.parse(hash, base58btc).toString(base32);

export const runService = (environment: Readonly<Record<string, string>>): Program =>
  new Program(process.execPath, [main], environment);

/** The real service as a process of its own, on ports of its own. */
export class TestService {
  readonly internal: string;
  readonly public: string;
  readonly metrics: string;
  readonly environment: Readonly<Record<string, string>>;
  #program?: Program;

  private constructor(environment: Readonly<Record<string, string>>) {
    this.environment = environment;
    this.internal = `http://127.0.0.1:${environment.PORT}`;
    this.public = `http://127.0.0.1:${environment.PUBLIC_PORT}`;
    this.metrics = `http://127.0.0.1:${environment.METRICS_PORT}`;
  }

  static async create(folder: string, kubo = absentKubo, type = 'events'): Promise<TestService> {
    const [internal, open, metrics, swarm] = await freePorts(4);
    return new TestService({
      DATA_DIR: folder,
      HOST: '127.0.0.1',
      PORT: String(internal),
      PUBLIC_PORT: String(open),
      METRICS_PORT: String(metrics),
      LISTEN: `/ip4/127.0.0.1/tcp/${swarm}`,
      KUBO_MULTIADDR: kubo.address,
      KUBO_RPC_URL: kubo.rpc,
      KUBO_RPC_TOKEN_FILE: kubo.tokenFile,
      ORBITDB_ID: 'test',
      ORBITDB_DATABASE: 'test',
      ORBITDB_TYPE: type,
    });
  }

  get output(): string {
    return this.#program?.output ?? '';
  }

  /** Starts it and waits until its database is open; kubo may be away. */
  async start(): Promise<void> {
    this.#program = runService(this.environment);
    await until('the database is open', async () => (await this.status('/info')) === 200);
  }

  async end(signal: NodeJS.Signals): Promise<number | null> {
    return this.#program ? this.#program.end(signal) : null;
  }

  /** The status of a GET; 0 where nobody listens. */
  async status(path: string, base = this.internal): Promise<number> {
    return fetch(`${base}${path}`).then(
      (answer) => answer.body?.cancel().then(() => answer.status) ?? answer.status,
      () => 0,
    );
  }

  async get<T>(path: string, base = this.internal): Promise<T> {
    return (await fetch(`${base}${path}`)).json() as Promise<T>;
  }

  send(body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return fetch(`${this.internal}/entries`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  /** Writes a value and returns the hash of its entry. */
  async write(value: unknown): Promise<string> {
    const { hash } = (await (await this.send(JSON.stringify(value))).json()) as { hash: string };
    return hash;
  }

  info(): Promise<Info> {
    return this.get('/info');
  }

  /** One metric by the name and labels that its line begins with. */
  async metric(name: string): Promise<number> {
    const text = await (await fetch(`${this.metrics}/metrics`)).text();
    const line = text.split('\n').find((one) => one.startsWith(`${name} `));
    return Number(line?.slice(name.length + 1));
  }
}
