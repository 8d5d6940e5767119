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
      `${dist()}: holds files that chainyard did not write (a.yaml, b.md, c); move them away, or choose another folder`,
    ]);
    expect(readdirSync(dist())).toEqual(['a.yaml', 'b.md', 'c', 'd']);
  });

  it('refuses a file in the place of the folder', () => {
    writeFileSync(dist(), 'mine');
    expect(findingsOf(() => publish(dist(), files('one')))).toEqual([
      `${dist()}: cannot be written (ENOTDIR: not a directory)`,
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
});

describe('restore', () => {
  it('puts back what a killed run had moved aside', () => {
    publish(path.join(folder, 'dist.old-4711'), files('one'));
    restore(dist());
    expect(readdirSync(folder)).toEqual(['dist']);
    expect(readdirSync(dist())).toEqual(['one.k8s.yaml']);
  });

  it('touches nothing where the folder is there, or nothing was moved aside', () => {
    restore(dist());
    publish(dist(), files('two'));
    publish(path.join(folder, 'dist.old-4711'), files('one'));
    restore(dist());
    expect(readdirSync(dist())).toEqual(['two.k8s.yaml']);
  });
});
