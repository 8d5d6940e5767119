import { existsSync, mkdirSync } from 'node:fs';
import { genesisOf } from '../../../lib/programs/celestia/genesis';
import { findingsOf } from '../environment/findings';
import { app, NetworkFolder, node, now } from './network-folder';

const folder = new NetworkFolder();
const time = '2026-11-21T23:00:00Z';
const reset = 'the upgrade left it halted';

/** What a refusal says, without folders; fails where a file has changed. */
function refused(name: string, reason?: string): readonly string[] {
  const before = folder.text(name);
  const record = existsSync(folder.path(`releases/${name}.yaml`)) && folder.record(name);
  const lines = findingsOf(() => folder.release(name, { reset: reason }));
  expect(folder.text(name)).toBe(before);
  expect(existsSync(folder.path(`releases/${name}.yaml`)) && folder.record(name)).toEqual(record);
  return lines.map((line) => line.replace(/^\S*\/environments-\w+\//, ''));
}

describe('a release of a network that starts anew', () => {
  it('raises the epoch and sets the time, and changes no other byte', () => {
    const before = folder.text('rc0');
    const lines = folder.release('rc0');
    expect(folder.text('rc0')).toBe(before.replace('1 # raised', '2 # raised').replace('18:00:00Z', '23:00:00Z'));
    const { sha256 } = genesisOf(folder.load('rc0'), now);
    expect(lines).toEqual([
      `rc0: chain rc0-2, genesis of ${time} with sha256 ${sha256}`,
      `images: ${app('v9.0.4')}, ${node('v0.31.4')}`,
      expect.stringMatching(/^wrote \S+\/rc0\.yaml and \S+\/releases\/rc0\.yaml$/),
      'next: commit both, then ENVIRONMENT=rc0 npx cdk8s synth',
    ]);
    expect(folder.record('rc0')).toEqual({
      chain: { id: 'rc0-2', genesis: sha256, since: time },
      images: [{ app: app('v9.0.4'), node: node('v0.31.4'), released: time }],
    });
  });

  it('is a new chain each time; images keep the time of their first release', () => {
    folder.release('rc0');
    folder.change('rc0', 'v0.31.4', 'v0.31.3');
    folder.release('rc0', { now: new Date('2026-11-21T23:30:00Z') });
    folder.change('rc0', 'v0.31.3', 'v0.31.4');
    folder.release('rc0', { now: new Date('2026-11-21T23:45:00Z') });
    const { chain, images } = folder.record('rc0');
    expect(chain).toMatchObject({ id: 'rc0-4', since: '2026-11-21T23:45:00Z' });
    expect(images.map((pair) => [pair.node, pair.released])).toEqual([
      [node('v0.31.4'), time],
      [node('v0.31.3'), '2026-11-21T23:30:00Z'],
    ]);
    expect(folder.load('rc0').releases.chain?.id).toBe('rc0-4');
  });

  it('never takes an epoch that was there, and adds one where there is none', () => {
    folder.change('rc0', /epoch: .*/, 'epoch: 7');
    folder.release('rc0');
    folder.change('rc0', /epoch: 8/, 'epoch: 2');
    folder.release('rc0');
    expect(folder.record('rc0').chain?.id).toBe('rc0-9');
    folder.change('rc0', /epoch: 9\n/, '\n');
    folder.release('rc0');
    expect(folder.load('rc0').celestia?.genesis.epoch).toBe(10);
  });
});

describe('a release of a network that is kept', () => {
  it('sets the time of its only chain', () => {
    const before = folder.text('devnet');
    folder.release('rc1');
    folder.release('devnet');
    expect(folder.text('devnet')).toBe(before.replace('18:00:00Z', '23:00:00Z'));
    expect(folder.record('devnet').chain).toMatchObject({ id: 'devnet-1', since: time });
    expect(folder.record('devnet').chain?.reset).toBeUndefined();
  });

  it('is refused once it runs: its images are promoted, and its chain ends with a reset alone', () => {
    folder.release('rc1');
    expect(refused('rc1')).toEqual([
      `rc1: rc1-1 was released at ${time}, and its state is kept. New images come by npm run promote -- rc0 rc1. A reset gives up the chain and all that is on it, for a new one at height 1: npm run release -- rc1 --reset "<reason>"`,
    ]);
  });

  it('begins a new chain with a reset, which file and record keep', () => {
    folder.release('rc1');
    const before = folder.text('rc1');
    folder.release('rc1', { reset, now: new Date('2026-11-21T23:30:00Z') });
    expect(folder.text('rc1')).toBe(
      before.replace('1 # raised', '2 # raised').replace("23:00:00Z'", `23:30:00Z'\n    reset: ${reset}`),
    );
    expect(folder.record('rc1').chain).toMatchObject({ id: 'rc1-2', since: '2026-11-21T23:30:00Z', reset });
    expect(folder.load('rc1').celestia?.genesis).toMatchObject({ reset });
    expect(refused('rc1')).toHaveLength(1);
    folder.release('rc1', { reset: 'it is halted once more' });
    expect(folder.record('rc1').chain).toMatchObject({ id: 'rc1-3', reset: 'it is halted once more' });
  });

  it('is refused a reset before there is a chain', () => {
    expect(refused('rc1', reset)).toEqual(['--reset: rc1 has released no chain that it could give up; leave it out']);
    expect(refused('rc0', reset)).toEqual(['--reset: rc0 begins a new chain with every release; leave it out']);
  });

  it('has a reset for a reason: one of the first chain excuses nothing', () => {
    folder.release('rc1');
    folder.change('rc1', 'policy: preserve', `policy: preserve\n    reset: ${reset}`);
    expect(findingsOf(() => folder.load('rc1'))).toEqual([
      expect.stringMatching(
        /:10:5 celestia\.genesis\.reset: excuses nothing: rc1-1 is the first chain that releases\/rc1\.yaml records; remove it$/,
      ),
    ]);
  });
});

describe('a release', () => {
  it('is refused where each day is a chain, and where there is no network', () => {
    folder.write(
      'local',
      'name: local\nprovider: kind\nkubernetes: { version: "1.36" }\ncelestia:\n  network: local\n  genesis: { policy: fresh }\n',
    );
    folder.write('none', 'name: none\nprovider: kind\nkubernetes: { version: "1.36" }\n');
    expect(refused('local')).toEqual([
      'local: each day is a new chain of its own, local-<yyyymmdd>; there is nothing to release',
    ]);
    expect(refused('none')).toEqual(['none: has no Celestia network to release']);
  });

  it('changes nothing where its result is wrong', () => {
    folder.change('rc0', 'v9.0.4', 'v9.0.6');
    folder.change('rc0', 'weights', 'weigths');
    expect(refused('rc0')).toEqual([expect.stringContaining('weigths: unknown key')]);
    folder.change('rc0', 'weigths', 'weights');
    expect(refused('rc0')).toEqual([
      expect.stringMatching(/^rc0\.yaml:12:3 celestia\.images: v9\.0\.6 \+ v0\.31\.4 are /),
    ]);
    expect(existsSync(folder.path('releases'))).toBe(false);
  });

  it('changes nothing where the record cannot be written', () => {
    folder.add('releases', '');
    expect(refused('rc0')).toEqual(['releases/rc0.yaml: cannot be written (EEXIST: file already exists)']);
  });

  it('puts the environment file back where the record fails in the end', () => {
    mkdirSync(folder.path(`releases/rc0.yaml.next-${process.pid}`), { recursive: true });
    expect(() => folder.release('rc0')).toThrow();
    expect(folder.text('rc0')).toContain("epoch:  1 # raised by a command\n    time: '2026-11-21T18:00:00Z'");
  });
});

describe('a release of a given genesis', () => {
  /** Gives rc1 the genesis that it would compute anyway. */
  function give(name: string, time: string): void {
    const { chainId, text, sha256 } = genesisOf(folder.load(name), now);
    folder.add(`genesis/${chainId}.json`, text);
    const given = `time: '${time}'\n    given: { file: genesis/${chainId}.json, sha256: ${sha256} }`;
    folder.change(name, `time: '${time}'`, given);
  }

  it('writes down the chain that the file says, and changes no time', () => {
    give('rc1', '2026-11-21T18:00:00Z');
    const before = folder.text('rc1');
    const { sha256 } = genesisOf(folder.load('rc1'), now);
    folder.release('rc1');
    expect(folder.text('rc1')).toBe(before);
    expect(folder.record('rc1').chain).toEqual({ id: 'rc1-1', genesis: sha256, since: time });
  });

  it('needs another file for another chain', () => {
    give('rc0', '2026-11-21T18:00:00Z');
    folder.release('rc0');
    expect(refused('rc0')).toEqual([
      'rc0: rc0-1 of genesis/rc0-1.json is released already; a new chain needs another file there, with its sha256, epoch and time',
    ]);
    folder.change('rc0', /\n {4}given: .*/, '');
    folder.change('rc0', 'epoch:  1', 'epoch: 2');
    give('rc0', '2026-11-21T18:00:00Z');
    folder.release('rc0');
    expect(folder.record('rc0').chain?.id).toBe('rc0-2');
  });
});
