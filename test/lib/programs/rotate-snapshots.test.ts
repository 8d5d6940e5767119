import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { repositoryRoot } from '../../../lib/repository';

const script = path.join(repositoryRoot, 'lib/programs/snapshots/rotate-snapshots.mjs');
const api = path.join(repositoryRoot, 'test/lib/programs/snapshot-api.mjs');

interface State {
  readonly snapshots: readonly {
    readonly metadata: { readonly name: string; readonly labels: Readonly<Record<string, string>> };
  }[];
  /** Claim whose snapshots are refused. */
  readonly refused?: string;
  /** Claim whose snapshots never become ready to use. */
  readonly stuck?: string;
}

describe('the rotation of snapshots', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'chainyard-snapshots-'));
  const file = path.join(folder, 'state');
  const put = (state: State) => writeFileSync(file, JSON.stringify(state));
  const state = (): State => JSON.parse(readFileSync(file, 'utf8'));
  const jobs = (claim: string) =>
    state()
      .snapshots.filter(({ metadata }) => metadata.labels['chainyard.io/claim'] === claim)
      .map(({ metadata }) => metadata.labels['chainyard.io/job']);

  /** One try of a Job; three good snapshots are kept. */
  const run = (job: string) => {
    const env = {
      NAMESPACE: 'perpetual',
      CLAIMS: 'ipfs-kubo-0,data-orbitdb-0',
      KEEP: '3',
      SNAPSHOT_CLASS: 'rotated',
      SCHEDULE_NAME: 'snapshots',
      JOB_UID: job,
      WAIT_SECONDS: '0',
      KUBERNETES_SERVICE_HOST: '10.96.0.1',
      KUBERNETES_SERVICE_PORT: '443',
      SERVICE_ACCOUNT: folder,
      STATE: file,
    };
    const { status, stderr } = spawnSync(process.execPath, ['--import', api, script], { env, encoding: 'utf8' });
    return { status, stderr };
  };

  writeFileSync(path.join(folder, 'token'), 'token');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('takes one of each claim for each Job, however often the Job is tried', () => {
    put({ snapshots: [], refused: 'data-orbitdb-0' });
    for (const _ of [1, 2, 3]) expect(run('first').status).toBe(1);
    expect(jobs('ipfs-kubo-0')).toEqual(['first']);
    put({ ...state(), refused: undefined });
    expect(run('second')).toEqual({ status: 0, stderr: '' });
    expect(jobs('ipfs-kubo-0')).toEqual(['first', 'second']);
    expect(jobs('data-orbitdb-0')).toEqual(['second']);
  });

  it('keeps the newest good ones, and what failed among them', () => {
    const earlier = (day: number, readyToUse: boolean) => ({
      metadata: {
        name: `day-${day}`,
        creationTimestamp: `2026-01-0${day}T03:00:00Z`,
        labels: {
          'chainyard.io/snapshot-schedule': 'snapshots',
          'chainyard.io/claim': 'ipfs-kubo-0',
          'chainyard.io/job': `day-${day}`,
        },
      },
      status: { readyToUse },
    });
    put({ snapshots: [earlier(1, true), earlier(2, false), earlier(3, true), earlier(4, false), earlier(5, true)] });
    expect(run('today').status).toBe(0);
    expect(jobs('ipfs-kubo-0')).toEqual(['day-3', 'day-4', 'day-5', 'today']);
  });

  it('says why one does not become ready', () => {
    put({ snapshots: [], stuck: 'data-orbitdb-0' });
    const { status, stderr } = run('first');
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^data-orbitdb-0: Error: data-orbitdb-0-\S+ is not ready to use after 0 s: the volume is gone$/m,
    );
    expect(stderr).not.toContain('ipfs-kubo-0');
  });

  it('goes on with a snapshot that became ready after its try had ended', () => {
    put({ snapshots: [], stuck: 'data-orbitdb-0' });
    run('first');
    const { snapshots } = state();
    put({ snapshots: snapshots.map((each) => ({ ...each, status: { readyToUse: true } })) });
    expect(run('first').status).toBe(0);
    expect(jobs('data-orbitdb-0')).toEqual(['first']);
  });
});
