import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { EnvironmentInput } from '../../../lib/environment/schema';
import { repositoryRoot } from '../../../lib/repository';
import { containerOf } from '../../lib/workloads/rendered';
import { EnvironmentFolder } from '../environment-folder';
import { everyRole, renderRollup, rollupEnvironment } from './environment';

const environments = new EnvironmentFolder();
const render = () => renderRollup(environments, everyRole).rendered;

const keys = [
  'rollup.name',
  'rollup.chain.id',
  'rollup.chain.genesis.genesis_root',
  'rollup.chain.genesis.l1_chain_id',
  'rollup.chain.contracts.l1.diamond_proxy_addr',
];
const facts = keys.map((key, index) => `${key} value-${index}\n`).join('');
const script = path.join(repositoryRoot, 'charts/rollup/files/guard-state.sh');
const shells = [['dash'], ['busybox', 'sh']].filter(
  ([program = '', ...more]) => spawnSync(program, [...more, '-c', 'true']).status === 0,
);

const folder = mkdtempSync(path.join(os.tmpdir(), 'state-guard-'));
const state = path.join(folder, 'state');
const chain = path.join(folder, 'chain');
const known = path.join(state, 'chain');

/** Runs the script as the pod does. */
function guard([program = '', ...more]: readonly string[], wanted: string) {
  writeFileSync(chain, wanted);
  const env = { PATH: process.env.PATH, STATE: state, CHAIN: chain, CLAIM: 'state-sequencer-0' };
  const { status, stderr } = spawnSync(program, [...more, script], { encoding: 'utf8', timeout: 20_000, env });
  return { status, stderr };
}

beforeEach(() => mkdirSync(state));
afterEach(() => rmSync(state, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(shells)('state is guarded by %s %s', (...shell) => {
  it('which leaves whose it is, and goes on with the same chain', () => {
    for (const _ of ['first start', 'second start']) {
      expect(guard(shell, facts)).toEqual({ status: 0, stderr: '' });
      expect(readFileSync(known, 'utf8')).toBe(facts);
      expect(readdirSync(state)).toEqual(['chain']);
    }
  });

  it.each(keys)('which refuses another one: %s', (key) => {
    guard(shell, facts);
    const before = `value-${keys.indexOf(key)}`;
    const { status, stderr } = guard(shell, facts.replace(before, 'another'));
    expect(status).toBe(1);
    expect(stderr).toBe(
      `${key} is another, and the state in ${state} is of ${before}: put ${before} back, or, for a new chain on purpose, delete the PersistentVolumeClaim state-sequencer-0 by hand\n`,
    );
    expect(readFileSync(known, 'utf8')).toBe(facts);
    expect(guard(shell, facts).status).toBe(0);
  });

  it('which was interrupted while it wrote, and begins again', () => {
    writeFileSync(`${known}.next`, facts.slice(0, 20));
    expect(guard(shell, facts).status).toBe(0);
    expect(readFileSync(known, 'utf8')).toBe(facts);
    expect(readdirSync(state)).toEqual(['chain']);
  });

  it('which takes over what an earlier version did not leave', () => {
    writeFileSync(known, 'rollup.name value-0\n');
    expect(guard(shell, facts).status).toBe(0);
    expect(readFileSync(known, 'utf8')).toBe(facts);
  });
});

describe('the guard of state', () => {
  it('has a shell to run in', () => expect(shells).not.toEqual([]));

  it.each(['sequencer', 'rollup-node', 'state-manager'])('runs before %s, on its volume', (name) => {
    const rendered = render();
    const pod = rendered.pod('StatefulSet', name);
    const server = containerOf(pod, name);
    const [claim] = rendered.one('StatefulSet', name).spec?.volumeClaimTemplates ?? [];
    const { initContainers = [] } = pod;
    expect(initContainers).toHaveLength(1);
    expect(initContainers[0]).toMatchObject({
      name: 'guard-state',
      image: server.image,
      command: ['sh', '/etc/state-guard/guard-state.sh'],
      env: expect.arrayContaining([{ name: 'CLAIM', value: `${claim?.metadata?.name}-${name}-0` }]),
    });
    const mount = server.volumeMounts?.find(({ mountPath }) => mountPath === '/var/lib/zksync');
    expect(initContainers[0]?.volumeMounts).toContainEqual(mount);
  });

  it('runs before nobody else', () => {
    expect(render().pod('StatefulSet', 'prover-job-monitor').initContainers ?? []).toEqual([]);
  });

  it('knows the chain of the environment, whose addresses may be written with capital letters', () => {
    const { chain } = rollupEnvironment().rollup as NonNullable<EnvironmentInput['rollup']>;
    const diamond_proxy_addr = `0x${'aB'.repeat(20)}`;
    const contracts = { ...chain.contracts, l1: { ...chain.contracts.l1, diamond_proxy_addr } };
    const { rendered } = renderRollup(environments, { rollup: { chain: { ...chain, contracts } } });
    const lines = (rendered.one('ConfigMap', 'state-guard').data?.chain ?? '').trim().split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(keys);
    expect(lines).toEqual(
      expect.arrayContaining([
        'rollup.name demo',
        'rollup.chain.id 271',
        `rollup.chain.contracts.l1.diamond_proxy_addr ${diamond_proxy_addr.toLowerCase()}`,
      ]),
    );
  });
});
