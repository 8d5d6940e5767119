import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readDigests } from '../../../lib/images/lock';
import { checkPins, pin } from '../../../lib/images/pin';
import { pinCommand } from '../../../lib/images/pin-command';
import { writeLock } from '../../../lib/images/write-lock';
import { digestOf, type FakeRegistry, fakeRegistry, sendManifest } from './fake-registry';
import { inTemporaryFolder } from './temporary-folder';

const first = '{"first":1}';
const second = '{"second":2}';

describe('pin', () => {
  let registry: FakeRegistry;
  let manifest = first;
  beforeAll(async () => {
    registry = await fakeRegistry((request, response) => {
      if (request.url?.includes('/missing/')) response.writeHead(404).end();
      else sendManifest(response, manifest);
    });
  });
  afterAll(() => registry.close());
  beforeEach(() => {
    manifest = first;
  });

  const withLock = (use: (lockFile: string) => Promise<void>) =>
    inTemporaryFolder((folder) => use(path.join(folder, 'images.lock.yaml')));

  it('writes digests, says what is new, and keeps what others pinned', () =>
    withLock(async (lockFile) => {
      writeLock(lockFile, { 'ghcr.io/other/image:v1': digestOf(second) });
      const image = `${registry.host}/owner/relay:v1`;
      const { lines, failures } = await pin([image, image], { lockFile, variables: {} });
      expect(failures).toEqual([]);
      expect(lines).toEqual([`${image} ${digestOf(first)} (new)`]);
      expect(readDigests(lockFile)).toEqual({
        [image]: digestOf(first),
        'ghcr.io/other/image:v1': digestOf(second),
      });
      expect(readdirSync(path.dirname(lockFile))).toEqual(['images.lock.yaml']);
    }));

  it('keeps the old digest of an image that cannot be had, and pins the others', () =>
    withLock(async (lockFile) => {
      const missing = `${registry.host}/missing/image:v1`;
      writeLock(lockFile, { [missing]: digestOf(second) });
      const { failures } = await pin([missing, `${registry.host}/a:v1`], { lockFile, variables: {} });
      expect(failures).toEqual([`${missing}: ${registry.host} has no "v1" of missing/image`]);
      expect(readDigests(lockFile)).toMatchObject({
        [missing]: digestOf(second),
        [`${registry.host}/a:v1`]: digestOf(first),
      });
    }));

  it('notices a tag that was moved, and writes nothing for it', () =>
    withLock(async (lockFile) => {
      const image = `${registry.host}/a:v1`;
      await pin([image], { lockFile, variables: {} });
      const before = readFileSync(lockFile, 'utf8');
      expect((await checkPins({ lockFile, variables: {} })).failures).toEqual([]);
      manifest = second;
      const { failures } = await checkPins({ lockFile, variables: {} });
      expect(failures).toEqual([
        expect.stringContaining(`locked is ${digestOf(first)}, the registry now has ${digestOf(second)}`),
      ]);
      expect(readFileSync(lockFile, 'utf8')).toBe(before);
    }));

  it('names every image without a tag or with a bad name, and asks nobody', () =>
    withLock(async (lockFile) => {
      const asked = registry.requests.length;
      const attempt = pin([`${registry.host}/a`, 'B:v1'], { lockFile });
      await expect(attempt).rejects.toMatchObject({
        lines: [expect.stringContaining('has no tag'), expect.stringContaining('"B:v1"')],
      });
      expect(registry.requests).toHaveLength(asked);
    }));

  it('takes all images when none are named, and fails with one line each', () =>
    withLock(async (lockFile) => {
      const printed: string[] = [];
      const props = { lockFile, variables: {}, print: (line: string) => void printed.push(line) };
      const all = () => [`${registry.host}/a:v1`, `${registry.host}/missing/b:v1`];
      const attempt = pinCommand({ ...props, argv: [], all });
      await expect(attempt).rejects.toMatchObject({ lines: [expect.stringContaining('/missing/b:v1: ')] });
      expect(printed).toEqual([expect.stringContaining('/a:v1 sha256:')]);
      await expect(pinCommand({ ...props, argv: [] })).rejects.toThrow('no image named');
      await expect(pinCommand({ ...props, argv: ['--all'] })).rejects.toThrow("Unknown option '--all'");
    }));

  it('says of an image that is not locked how to lock it', () =>
    withLock(async (lockFile) => {
      const image = `${registry.host}/a:v1`;
      const { failures } = await checkPins({ lockFile, variables: {} }, [image]);
      expect(failures).toEqual([`${image}: is not locked; lock it: npm run pin -- ${image}`]);
    }));
});
