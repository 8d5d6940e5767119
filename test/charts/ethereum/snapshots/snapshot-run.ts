import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { snapshotPermissions } from '../../../../charts/ethereum/snapshot-permissions';
import { repositoryRoot } from '../../../../lib/repository';
import { LoopbackServers } from '../loopback-servers';
import { addWorkloads, FakeApi } from './fake-api';
import { type FakeChain, jsonRpc } from './fake-chain';
import type { FakeWorkload } from './fake-objects';

/** How snapshots are taken. */
export type Method = 'volume-snapshot' | 'object-store';

export const methods: readonly Method[] = ['volume-snapshot', 'object-store'];

/** Replicas before and after every run, whatever comes of it. */
export const asBefore = { 'geth-1': 1, 'geth-archive': 0, 'geth-verify': 0 };

/** What came of a run. */
export interface Outcome {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

const sources = ['charts/ethereum/files/snapshots', 'lib/programs/snapshots'];

/** The scripts of a run as their container sees them, with the cluster and the clients that they talk to. */
export class SnapshotRun {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'chainyard-snapshot-'));
  readonly api: FakeApi;
  /** The node that is stopped, and the client that starts from the copy. */
  readonly source: FakeChain = { chain: 1, head: 1000, age: 5, digit: 'a' };
  readonly verify: FakeChain = { ...this.source, head: 1002 };
  readonly #environment: Record<string, string>;
  #process?: ChildProcess;

  private constructor(
    readonly method: Method,
    [api, source, verify]: readonly [FakeApi, string, string],
    address: string,
  ) {
    this.api = api;
    for (const each of sources) cpSync(path.join(repositoryRoot, each), this.folder, { recursive: true });
    writeFileSync(path.join(this.folder, 'token'), 'token');
    const [host = '', port = ''] = address.split(':');
    this.#environment = {
      NAMESPACE: 'ethereum',
      METHOD: method,
      FAMILY: 'geth',
      NODES: 'geth-0,geth-1',
      SOURCE: 'geth-1',
      SOURCE_RPC: `http://${source}`,
      CLAIM: 'execution-geth-1-0',
      CHAIN_ID: '1',
      CLIENT: 'geth',
      LAYOUT: 'path/pruned',
      VERSION: 'v1.17.5',
      ARCHIVE: 'geth-archive',
      VERIFY: 'geth-verify',
      VERIFY_RPC: `http://${verify}`,
      VOLUME: 'execution',
      SERVED: 'geth-serve',
      SNAPSHOT_CLASS: 'rotated',
      KEEP: '2',
      CHECKED: path.join(this.folder, 'checked'),
      SERVICE_ACCOUNT: this.folder,
      KUBERNETES_SERVICE_HOST: host,
      KUBERNETES_SERVICE_PORT: port,
      HEAD_AGE: '60',
      LOOK_MILLISECONDS: '5',
      INSIST_SECONDS: '5',
      ...Object.fromEntries(['READY', 'STOP', 'COPY', 'VERIFY', 'SETTLE'].map((part) => [`${part}_SECONDS`, '0.1'])),
    };
  }

  /** With every workload ready, and a copy that has all that was recorded. */
  static async prepare(method: Method, servers: LoopbackServers): Promise<SnapshotRun> {
    const files = method === 'object-store';
    const touched = { nodes: ['geth-0', 'geth-1'], source: 'geth-1', verify: 'geth-verify' };
    const archive = files ? 'geth-archive' : undefined;
    const api = new FakeApi(snapshotPermissions({ ...touched, archive, served: files ? [] : ['geth-serve'] }));
    addWorkloads(api);
    const chains: FakeChain[] = [];
    const rpc = (place: number) => servers.start((...call) => jsonRpc(chains[place])(...call));
    const run = new SnapshotRun(method, [api, await rpc(0), await rpc(1)], await servers.start(api.listener));
    chains.push(run.source, run.verify);
    return run;
  }

  /** Runs to the end, as the Job's pod does. */
  async go(settings: Readonly<Record<string, string>> = {}): Promise<Outcome> {
    const redirect = path.join(__dirname, 'redirect.mjs');
    const script = path.join(this.folder, 'snapshot.mjs');
    const env = { ...this.#environment, ...settings };
    const child = spawn(process.execPath, ['--import', redirect, script], { env });
    this.#process = child;
    const said = { output: '', errors: '' };
    child.stdout.on('data', (piece) => (said.output += piece));
    child.stderr.on('data', (piece) => (said.errors += piece));
    const code = await new Promise<number | null>((ended) => child.on('close', ended));
    return { code, ...said };
  }

  /** Replicas of what a run stops and starts. */
  running(): Readonly<Record<string, number | undefined>> {
    const names = ['geth-1', 'geth-archive', 'geth-verify'];
    return Object.fromEntries(names.map((name) => [name, this.#workload(name)?.spec.replicas]));
  }

  /** An earlier run has died, and left these numbers of replicas. */
  leave(replicas: Readonly<Record<string, number>>): void {
    for (const [name, count] of Object.entries(replicas)) {
      const workload = this.#workload(name);
      if (workload !== undefined) this.api.scale(workload, count);
    }
  }

  #workload(name: string): FakeWorkload | undefined {
    return this.api.statefulSets.get(name) ?? this.api.deployments.get(name);
  }

  /** The pod is to stop. */
  stop(): void {
    this.#process?.kill('SIGTERM');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** Makes runs, which go with their test; call it in a group of tests. */
export function snapshotRuns(): (method: Method) => Promise<SnapshotRun> {
  const servers = new LoopbackServers();
  const runs: SnapshotRun[] = [];
  // A run is a process, which takes its time on a machine that has more to do.
  jest.setTimeout(30_000);
  afterEach(() => {
    for (const run of runs.splice(0)) run.remove();
  });
  afterAll(() => servers.end());
  return async (method) => {
    const run = await SnapshotRun.prepare(method, servers);
    runs.push(run);
    return run;
  };
}
