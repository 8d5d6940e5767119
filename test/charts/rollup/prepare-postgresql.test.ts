import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { repositoryRoot } from '../../../lib/repository';

const script = path.join(repositoryRoot, 'charts/rollup/data/files/prepare-postgresql.sh');

describe('what prepares PostgreSQL', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'chainyard-postgresql-'));
    for (const each of ['bin', 'data', 'passwords']) mkdirSync(path.join(folder, each));
    for (const user of ['demo_prover', 'demo_server']) writeFileSync(path.join(folder, 'passwords', user), 'secret');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Runs it with programs that write down what they are called with, of which psql does this too. */
  function run(psql = '') {
    const calls = path.join(folder, 'calls');
    const fake = (name: string, then: string) =>
      writeFileSync(path.join(folder, 'bin', name), `#!/bin/sh\necho ${name} "$@" >>${calls}\n${then}\n`, {
        mode: 0o755,
      });
    fake('pg_ctl', '');
    fake('psql', psql);
    const env = {
      PATH: `${folder}/bin:${process.env.PATH}`,
      PGDATA: `${folder}/data`,
      PASSWORDS: `${folder}/passwords`,
      SETTINGS: '/settings',
    };
    const { status } = spawnSync('sh', [script], { env });
    return { status, calls: readFileSync(calls, 'utf8').trim().split('\n') };
  }

  it('starts a server that nobody reaches and that logs no statement, makes the users, and stops it', () => {
    const { status, calls } = run();
    expect(status).toBe(0);
    expect(calls.map((call) => call.split(' ')[0])).toEqual(['pg_ctl', 'psql', 'psql', 'pg_ctl']);
    expect(calls[0]).toMatch(/ -c listen_addresses= -c log_min_error_statement=panic start$/);
    expect(calls.at(-1)).toMatch(/ --mode=fast stop$/);
  });

  it.each([
    ['is asked to end', 'kill -TERM "$PPID"', 143],
    ['cannot make a user', 'exit 3', 3],
  ])('stops the server when it %s', (_, psql, expected) => {
    const { status, calls } = run(psql);
    expect(status).toBe(expected);
    expect(calls.map((call) => call.split(' ')[0])).toEqual(['pg_ctl', 'psql', 'pg_ctl']);
    expect(calls.at(-1)).toMatch(/ --mode=fast stop$/);
  });
});
