import { existsSync } from 'node:fs';
import { promote } from '../../../lib/releases/promote';
import { findingsOf } from '../environment/findings';
import { app, NetworkFolder, node, now } from './network-folder';

const folder = new NetworkFolder();
const time = '2026-11-21T23:00:00Z';
const collector = 'docker.io/otel/opentelemetry-collector:0.155.0';
const reviewed = 'v10 was read and tried on rc0';

/** What a refusal says, without folders; fails where a file has changed. */
function refused(from: string, to: string, reason?: string): readonly string[] {
  const read = () => [folder.text(to), existsSync(folder.path(`releases/${to}.yaml`)) && folder.record(to)];
  const before = read();
  const lines = findingsOf(() => folder.promote(from, to, { reviewed: reason }));
  expect(read()).toEqual(before);
  return lines.map((line) => line.replace(/^\S*\/environments-\w+\//, ''));
}

describe('a promotion', () => {
  it('takes the images and nothing else, and writes down the pair', () => {
    folder.change('rc0', 'v0.31.4', 'v0.31.3');
    folder.change('rc0', "weights: '9:1'", "weights: '1:1'");
    folder.release('rc0');
    const before = folder.text('rc1');
    expect(folder.promote('rc0', 'rc1')).toEqual([
      `rc1: takes the images of rc0: ${app('v9.0.4')}, ${node('v0.31.3')}, ${collector}`,
      expect.stringMatching(/^wrote \S+\/rc1\.yaml and \S+\/releases\/rc1\.yaml$/),
      'next: commit both, then ENVIRONMENT=rc1 npx cdk8s synth',
    ]);
    expect(folder.text('rc1')).toBe(before.replace('v0.31.4"', `v0.31.3"\n    collector: ${collector}`));
    expect(folder.record('rc1')).toEqual({
      images: [{ app: app('v9.0.4'), node: node('v0.31.3'), released: time }],
    });
  });

  it('goes on to the next step, which keeps its chain, and its images once the step before has others', () => {
    folder.release('rc0');
    folder.promote('rc0', 'rc1');
    folder.promote('rc1', 'devnet');
    folder.release('devnet');
    const { chain } = folder.record('devnet');
    folder.change('rc0', 'v0.31.4', 'v0.31.3');
    folder.release('rc0');
    expect(folder.load('rc1').celestia?.images.node).toBe(node('v0.31.4'));
    folder.promote('rc0', 'rc1');
    folder.promote('rc1', 'devnet', { now: new Date('2026-11-21T23:30:00Z') });
    expect(folder.record('devnet')).toEqual({
      chain,
      images: [
        { app: app('v9.0.4'), node: node('v0.31.4'), released: time },
        { app: app('v9.0.4'), node: node('v0.31.3'), released: '2026-11-21T23:30:00Z' },
      ],
    });
    expect(folder.load('devnet').celestia?.images.node).toBe(node('v0.31.3'));
  });

  it('takes the excuse for unproven versions with them, and away again', () => {
    const original = folder.text('rc1');
    folder.change('rc0', /v0\.31\.4"\n/, 'v0.31.2"\n    unproven: { reason: it is tried here first }\n');
    folder.release('rc0');
    folder.promote('rc0', 'rc1');
    expect(folder.load('rc1').celestia?.images.unproven).toEqual({ reason: 'it is tried here first' });
    folder.change('rc0', /v0\.31\.2"\n.*\n/, 'v0.31.4"\n');
    folder.release('rc0');
    folder.promote('rc0', 'rc1');
    expect(folder.text('rc1')).toBe(original.replace('v0.31.4"', `v0.31.4"\n    collector: ${collector}`));
  });

  it('has nothing to do where the images are there and written down', () => {
    folder.release('rc0');
    folder.promote('rc0', 'rc1');
    const before = [folder.text('rc1'), folder.record('rc1')];
    expect(folder.promote('rc0', 'rc1')).toEqual(['rc1: has the images of rc0 already; nothing to do']);
    expect([folder.text('rc1'), folder.record('rc1')]).toEqual(before);
  });

  it('is refused in the wrong direction, over a step, and beside the steps', () => {
    folder.write('local', folder.text('rc0').replaceAll('rc0', 'local'));
    folder.write('none', 'name: none\nprovider: kind\nkubernetes: { version: "1.36" }\n');
    expect(refused('rc1', 'rc0')).toEqual(['rc1 → rc0: images go one way, rc0 → rc1 → devnet']);
    expect(refused('rc0', 'rc0')).toEqual(['rc0 → rc0: images go one way, rc0 → rc1 → devnet']);
    expect(refused('rc0', 'devnet')).toEqual([
      'rc0 → devnet: leaves out rc1, and images go rc0 → rc1 → devnet; first npm run promote -- rc0 rc1',
    ]);
    expect(refused('rc0', 'local')).toEqual([
      'rc0 → local: local is not among the steps that images go, rc0 → rc1 → devnet',
    ]);
    expect(refused('rc0', 'none')).toEqual(['none: has no Celestia network to promote']);
    expect(refused('none', 'rc1')).toEqual(['none: has no Celestia network to promote']);
  });

  it('is refused where the file of its target names another source, or none', () => {
    folder.release('rc0');
    folder.change('rc1', 'from: rc0', 'from: devnet');
    expect(refused('rc0', 'rc1')).toEqual([
      'rc1: its file names "devnet"; to take those of rc0, write promotion: { from: rc0 } into it',
    ]);
    folder.change('rc1', / {2}promotion.*\n/, '');
    expect(refused('rc0', 'rc1')).toEqual([
      'rc1: its file names no source of images; to take those of rc0, write promotion: { from: rc0 } into it',
    ]);
  });

  it('is refused before its source has released what its file names', () => {
    const names = `its file names ${app('v9.0.4')} and ${node('v0.31.4')}, which it has not released`;
    expect(refused('rc0', 'rc1')).toEqual([`rc0: ${names}; first npm run release -- rc0`]);
    expect(refused('rc1', 'devnet')).toEqual([`rc1: ${names}; first npm run promote -- rc0 rc1`]);
  });

  it('changes nothing where its result is wrong', () => {
    folder.release('rc0');
    folder.change('rc1', "'9:1'", "'8:1'");
    expect(refused('rc0', 'rc1')).toEqual([expect.stringMatching(/^rc1\.yaml:18:3 celestia\.weights: "8:1" is not /)]);
    folder.change('rc1', "'8:1'", "'9:1'");
    folder.change('rc0', 'celestia-app:', 'celestia-app-standalone:');
    folder.release('rc0');
    expect(refused('rc0', 'rc1')).toEqual([
      expect.stringMatching(/^rc1\.yaml:13:5 celestia\.images\.app: "celestia-app-standalone" runs no block before/),
    ]);
    expect(() => promote({ from: folder.load('rc0'), file: folder.path('rc2.yaml'), now })).toThrow('no such file');
  });
});

describe('another app version', () => {
  const excuse = '    unproven: { reason: it was run here }\n';

  /** A step of the app on a network that is kept. */
  function step(before: string, after: string): void {
    folder.change('rc1', 'v9.0.4', before);
    if (after !== 'v9.0.4') folder.change('rc0', /v9\.0\.4\n/, `${after}\n${excuse}`);
    folder.release('rc0');
  }

  const advice = 'Read the release notes, then say what was reviewed: --reviewed "<reason>"';

  it('is refused with what an upgrade takes, and passes with a reason that the record keeps', () => {
    step('v8.0.8', 'v9.0.4');
    expect(refused('rc0', 'rc1')).toEqual([
      `rc1: celestia-app v8.0.8 → v9.0.4 is a new app version. A chain that is kept goes on with version 8 until validators with 5/6 of the power have signalled 9, somebody has tried the upgrade, and then for 232,616 blocks more, about 7 days at 2.6 s: a chain id of one's own has the delay of mainnet. Until then, and for older blocks ever after, it needs the image celestia-app, which holds the older versions too; celestia-app-standalone holds none of them. ${advice}`,
    ]);
    expect(folder.promote('rc0', 'rc1', { reviewed })).toContain(`reviewed: ${reviewed}`);
    expect(folder.record('rc1').images).toEqual([
      { app: app('v9.0.4'), node: node('v0.31.4'), released: time, reviewed },
    ]);
  });

  it('is refused where it is older on a chain that is kept', () => {
    step('v9.0.6', 'v9.0.4');
    expect(refused('rc0', 'rc1')).toEqual([
      `rc1: celestia-app v9.0.6 → v9.0.4 is a step back on a chain that is kept: an older one may not read what a newer one has written, and runs no block of a newer app version. ${advice}`,
    ]);
    folder.promote('rc0', 'rc1', { reviewed });
    expect(folder.record('rc1').images[0]?.reviewed).toBe(reviewed);
  });

  it('needs no review where it is a patch, and a review that excuses nothing is refused', () => {
    step('v9.0.4-mocha', 'v9.0.6');
    expect(refused('rc0', 'rc1', reviewed)).toEqual([
      '--reviewed: nothing about the images of rc1 needs it; leave it out',
    ]);
    folder.promote('rc0', 'rc1');
    expect(folder.load('rc1').celestia?.images.app).toBe(app('v9.0.6'));
  });

  it('is refused where the tag before it cannot be compared', () => {
    step('pr-7709', 'v9.0.4');
    expect(refused('rc0', 'rc1')).toEqual([
      `rc1: ${app('pr-7709')} → ${app('v9.0.4')} cannot be compared by their tags. ${advice}`,
    ]);
  });
});
