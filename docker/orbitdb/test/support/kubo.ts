import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from './ports.ts';
import { Program } from './program.ts';
import { until } from './wait.ts';

const binary = process.env.KUBO_BIN ?? join(homedir(), '.cache', 'chainyard-binaries', 'bin', 'ipfs');

/** Why tests with the real kubo cannot run here; false when they can. */
export const kuboMissing = existsSync(binary) ? false : `no kubo at ${binary}; set KUBO_BIN to an ipfs binary`;

/** What its RPC asks for. */
const token = 'open sesame';

/** A kubo that talks to nobody but those who dial it, and obeys those who know its token. */
const quiet = ([swarm, api, gateway]: readonly number[]) => ({
  Addresses: {
    Swarm: [`/ip4/127.0.0.1/tcp/${swarm}`],
    Announce: [],
    AppendAnnounce: [],
    NoAnnounce: [],
    API: `/ip4/127.0.0.1/tcp/${api}`,
    Gateway: `/ip4/127.0.0.1/tcp/${gateway}`,
  },
  API: { Authorizations: { test: { AuthSecret: `bearer:${token}`, AllowedPaths: ['/api/v0'] } } },
  Bootstrap: [],
  AutoConf: { Enabled: false },
  AutoTLS: { Enabled: false },
  Routing: { Type: 'none', DelegatedRouters: [] },
  Ipns: { DelegatedPublishers: [] },
  DNS: { Resolvers: {} },
  Discovery: { MDNS: { Enabled: false } },
});

/** The real kubo, with its repository in a folder of the test. */
export class TestKubo {
  readonly address: string;
  readonly rpc: string;
  /** File with the token of the RPC. */
  readonly tokenFile: string;
  readonly #environment: Readonly<Record<string, string>>;
  #program?: Program;

  private constructor(repository: string, [swarm, api]: readonly number[], peer: string) {
    this.address = `/ip4/127.0.0.1/tcp/${swarm}/p2p/${peer}`;
    this.rpc = `http://127.0.0.1:${api}`;
    this.tokenFile = join(repository, 'rpc-token');
    this.#environment = { IPFS_PATH: repository, IPFS_TELEMETRY: 'off' };
  }

  /** Makes the repository; nothing runs yet, but the address is known. */
  static async create(repository: string): Promise<TestKubo> {
    const ports = await freePorts(3);
    const env = { IPFS_PATH: repository, IPFS_TELEMETRY: 'off' };
    execFileSync(binary, ['init', '--empty-repo'], { env, stdio: 'ignore' });
    const file = join(repository, 'config');
    const config = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...config, ...quiet(ports) }));
    writeFileSync(join(repository, 'rpc-token'), `${token}\n`);
    return new TestKubo(repository, ports, config.Identity.PeerID);
  }

  async start(): Promise<void> {
    this.#program = new Program(binary, ['daemon', '--enable-gc'], this.#environment);
    await until('kubo answers', async () => (await this.#post('id')) !== undefined);
  }

  async stop(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    await this.#program?.end(signal);
  }

  /** Stops the program's clock without ending it: it answers nobody any more. */
  freeze(frozen: boolean): void {
    this.#program?.process.kill(frozen ? 'SIGSTOP' : 'SIGCONT');
  }

  /** The ids of all blocks that are pinned. */
  async pins(): Promise<ReadonlySet<string>> {
    const { Keys } = (await this.#post('pin/ls?type=recursive')) as { Keys: Record<string, unknown> };
    return new Set(Object.keys(Keys));
  }

  async unpin(block: string): Promise<void> {
    await this.#post(`pin/rm?arg=${block}`);
  }

  /** Removes a block altogether. */
  async forget(block: string): Promise<void> {
    await this.unpin(block);
    await this.#post(`block/rm?arg=${block}`);
  }

  /** Whether the block can be had, from the disk or by bitswap from a connected peer. */
  async has(block: string): Promise<boolean> {
    return (await this.#call(`block/stat?arg=${block}&timeout=5s`)).ok;
  }

  async #post(command: string): Promise<unknown> {
    const answer = await this.#call(command).catch(() => undefined);
    return answer?.json().catch(() => ({}));
  }

  #call(command: string): Promise<Response> {
    const headers = { authorization: `Bearer ${token}` };
    return fetch(`${this.rpc}/api/v0/${command}`, { method: 'POST', headers });
  }
}
