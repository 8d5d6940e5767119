import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { shownFile } from '../../../lib/environment/finding';
import { repositoryRoot } from '../../../lib/repository';
import { publish, restore } from '../../../lib/synthesis/publish';
import { findingsOf } from '../environment/findings';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'publish-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const dist = () => path.join(folder, 'dist');
const files = (...names: string[]) => names.map((name) => [`${name}.k8s.yaml`, `of ${name}\n`] as const);

describe('publish', () => {
  it('makes a folder, and those around it', () => {
    publish(path.join(folder, 'a/b/dist'), files('one'));
    expect(readFileSync(path.join(folder, 'a/b/dist/one.k8s.yaml'), 'utf8')).toBe('of one\n');
  });

  it('replaces all that was there before, and leaves nothing beside it', () => {
    publish(dist(), files('one', 'two'));
    publish(dist(), files('two', 'three'));
    expect(readdirSync(dist())).toEqual(['three.k8s.yaml', 'two.k8s.yaml']);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it('keeps what was there when it is given nothing whole', () => {
    publish(dist(), files('one'));
    const failing = function* () {
      yield* files('two');
      throw new Error('a mistake in a chart');
    };
    expect(() => publish(dist(), failing())).toThrow('a mistake in a chart');
    expect(readdirSync(dist())).toEqual(['one.k8s.yaml']);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it('never touches files of others', () => {
    mkdirSync(dist());
    for (const name of ['a.yaml', 'b.md', 'c', 'd']) writeFileSync(path.join(dist(), name), '');
    expect(findingsOf(() => publish(dist(), files('one')))).toEqual([
      `${shownFile(dist())}: holds files that chainyard did not write (a.yaml, b.md, c); move them away, or choose another folder`,
    ]);
    expect(readdirSync(dist())).toEqual(['a.yaml', 'b.md', 'c', 'd']);
  });

  it('refuses a file in the place of the folder', () => {
    writeFileSync(dist(), 'mine');
    expect(findingsOf(() => publish(dist(), files('one')))).toEqual([
      `${shownFile(dist())}: cannot be written (ENOTDIR: not a directory)`,
    ]);
    expect(readFileSync(dist(), 'utf8')).toBe('mine');
  });

  it('replaces a link, not what it leads to', () => {
    const elsewhere = path.join(folder, 'elsewhere');
    publish(elsewhere, files('one'));
    symlinkSync(elsewhere, dist());
    publish(dist(), files('two'));
    expect(readdirSync(elsewhere)).toEqual(['one.k8s.yaml']);
    expect(readdirSync(dist())).toEqual(['two.k8s.yaml']);
    expect(existsSync(dist())).toBe(true);
  });

  it('gives way to other runs that publish at the same time, and leaves one of them whole', async () => {
    const codes = await Promise.all(['one', 'two', 'three'].map((name) => publishOften(dist(), name)));
    expect(codes).toEqual([0, 0, 0]);
    expect(readdirSync(folder)).toEqual(['dist']);
    expect(readdirSync(dist())).toHaveLength(1);
  });
});

/** Publishes a file again and again in a process of its own; how that ended. */
function publishOften(target: string, name: string): Promise<number | null> {
  const run = path.join(__dirname, 'publish-often.ts');
  const child = spawn(process.execPath, ['bin/start.js', run, target, name], { cwd: repositoryRoot, stdio: 'inherit' });
  return new Promise((ended) => child.once('close', ended));
}

describe('restore', () => {
  /** Runs that have ended, and one that has not. */
  const [dead = 0, killed = 0] = [0, 1].map(() => spawnSync(process.execPath, ['--version']).pid);
  const living = process.ppid;
  const left = (kind: string, run: number) => path.join(folder, `dist.chainyard-${kind}-${run}`);

  it('puts back what a killed run had moved aside', () => {
    publish(left('old', killed), files('one'));
    restore(dist());
    expect(readdirSync(folder)).toEqual(['dist']);
    expect(readdirSync(dist())).toEqual(['one.k8s.yaml']);
  });

  it('removes what killed runs left, and keeps what is there', () => {
    publish(dist(), files('two'));
    publish(left('old', killed), files('one'));
    publish(left('next', dead), files('one'));
    restore(dist());
    expect(readdirSync(folder)).toEqual(['dist']);
    expect(readdirSync(dist())).toEqual(['two.k8s.yaml']);
  });

  it('leaves alone what a living run works on, and what only looks alike', () => {
    const kept = [left('old', living), left('next', living), dist().concat('.old-1'), dist().concat('2')];
    for (const name of kept) publish(name, files('one'));
    restore(dist());
    expect(readdirSync(folder).sort()).toEqual(kept.map((name) => path.basename(name)).sort());
  });

  it('is done by every publishing, also where a killed run had the number of this one', () => {
    publish(left('next', process.pid), files('one'));
    publish(dist(), files('two'));
    expect(readdirSync(folder)).toEqual(['dist']);
    expect(readdirSync(dist())).toEqual(['two.k8s.yaml']);
  });
});
