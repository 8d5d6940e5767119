import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pinned, readDigests, readLock } from '../../../lib/images/lock';
import { writeLock } from '../../../lib/images/write-lock';
import { repositoryRoot } from '../../../lib/repository';
import { inTemporaryFolder } from './temporary-folder';

const digest = `sha256:${'a'.repeat(64)}`;
const digests = { 'docker.io/ipfs/kubo:v0.42.0': digest };

const reading = (text: string) =>
  inTemporaryFolder((folder) => {
    const file = path.join(folder, 'images.lock.yaml');
    writeFileSync(file, text);
    return readDigests(file);
  });

describe('pinned', () => {
  it('adds the digest behind the name as it was written', () => {
    expect(pinned('ipfs/kubo:v0.42.0', digests)).toBe(`ipfs/kubo:v0.42.0@${digest}`);
    expect(pinned('docker.io/ipfs/kubo:v0.42.0', digests)).toBe(`docker.io/ipfs/kubo:v0.42.0@${digest}`);
  });

  it('leaves other tags alone', () => {
    expect(pinned('ipfs/kubo:v0.43.0', digests)).toBe('ipfs/kubo:v0.43.0');
  });

  it('leaves a digest of the environment file alone', () => {
    const own = `ipfs/kubo:v0.42.0@sha256:${'b'.repeat(64)}`;
    expect(pinned(own, digests)).toBe(own);
  });
});

describe('readLock', () => {
  it('locks nothing without a file, and counts what it was asked for', () => {
    const lock = readLock('/nowhere/images.lock.yaml');
    expect(['b:v1', 'a:v1', 'b:v1'].map(lock.pin)).toEqual(['b:v1', 'a:v1', 'b:v1']);
    expect(lock.unpinned).toEqual(['a:v1', 'b:v1']);
  });

  it.each(['', '# nothing is locked yet\r\n\n  # by anyone'])('locks nothing with a file of %j', async (text) => {
    expect(await reading(text)).toEqual({});
  });

  it('cannot be changed', async () => {
    const read = await reading(`docker.io/ipfs/kubo:v0.42.0: ${digest}\n`);
    expect(read).toEqual(digests);
    expect(Object.isFrozen(read)).toBe(true);
    expect(pinned('constructor', read)).toBe('constructor');
  });

  it.each([
    [
      `ipfs/kubo:v0.42.0: ${digest}`,
      '1:1 ["ipfs/kubo:v0.42.0"]: is not a full name with its tag; write "docker.io/ipfs/kubo:v0.42.0"',
    ],
    [`ghcr.io/a/b: ${digest}`, 'write "ghcr.io/a/b:<tag>"'],
    [`ghcr.io/a/a:v1: ${digest}\nghcr.io/a/b:v1: sha256:12`, '2:1 ["ghcr.io/a/b:v1"]: "sha256:12" is not a digest'],
    ['ghcr.io/a/b:v1: 7', '7 is not a digest'],
    ['ghcr.io/a/b:v1: [7]', 'a list is not a digest'],
    [`ghcr.io/A/b:v1: ${digest}`, 'did you mean "a/b"?'],
    ['- a', '1:1 expected a mapping'],
    ['a: [', '1:5 '],
    [`ghcr.io/a/b:v1: ${digest}\nghcr.io/a/b:v1: ${digest}`, '2:1 ["ghcr.io/a/b:v1"]: is given twice: keep one'],
  ])('refuses %s', async (text, message) => {
    await expect(reading(text)).rejects.toThrow(/images\.lock\.yaml:\d+:\d+ /);
    await expect(reading(text)).rejects.toThrow(message);
  });

  it('reads the lock file of the repository', () => {
    expect(() => readLock(path.join(repositoryRoot, 'images.lock.yaml'))).not.toThrow();
  });
});

describe('writeLock', () => {
  it('writes sorted by name with a comment, and what it writes can be read', () =>
    inTemporaryFolder((folder) => {
      const file = path.join(folder, 'images.lock.yaml');
      writeLock(file, { 'ghcr.io/b/b:v1': digest, 'docker.io/a/a:v1': digest });
      const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
      expect(lines.filter((line) => !line.startsWith('#'))).toEqual([
        `docker.io/a/a:v1: ${digest}`,
        `ghcr.io/b/b:v1: ${digest}`,
      ]);
      expect(lines[0]).toMatch(/^# /);
      expect(Object.keys(readDigests(file))).toHaveLength(2);
    }));
});
