import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { shownFile } from '../../lib/environment/finding';
import { InputError } from '../../lib/errors';
import { publish } from '../../lib/synthesis/publish';

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'publish-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

const operations = ['mkdirSync', 'writeFileSync', 'renameSync'] as const;
const name = fc.stringMatching(/^[a-z0-9]{1,8}$/).map((text) => `${text}.k8s.yaml`);
const files = fc.dictionary(name, fc.string({ maxLength: 20 }), { minKeys: 1, maxKeys: 5, noNullPrototype: true });

/** Makes the disk fail once, at the given operation of all. */
function failAt(failing: number): void {
  let done = 0;
  for (const operation of operations) {
    const original = fs[operation] as (...given: unknown[]) => unknown;
    jest.spyOn(fs, operation).mockImplementation((...given: unknown[]) => {
      done += 1;
      if (done - 1 === failing) throw Object.assign(new Error(`EIO: i/o error, ${operation}`), { code: 'EIO' });
      return original(...given) as undefined;
    });
  }
}

/** Publishes on a disk that fails once, or does not. */
function published(target: string, next: Readonly<Record<string, string>>, failing: number): boolean {
  try {
    failAt(failing);
    publish(target, Object.entries(next));
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).lines).toEqual([`${shownFile(target)}: cannot be written (EIO: i/o error)`]);
    return false;
  } finally {
    jest.restoreAllMocks();
  }
}

const contentOf = (target: string) =>
  Object.fromEntries(fs.readdirSync(target).map((file) => [file, fs.readFileSync(path.join(target, file), 'utf8')]));

describe('publishing', () => {
  it('leaves the old files or all of the new ones, wherever the disk fails', () => {
    const seen = { old: 0, new: 0 };
    const property = fc.property(files, files, fc.nat({ max: 12 }), (old, next, failing) => {
      const target = path.join(folder, 'dist');
      publish(target, Object.entries(old));
      const done = published(target, next, failing);
      expect(contentOf(target)).toEqual(done ? next : old);
      expect(fs.readdirSync(folder)).toEqual(['dist']);
      seen[done ? 'new' : 'old'] += 1;
    });
    fc.assert(property, { numRuns: 300 });
    expect(seen.old).toBeGreaterThan(50);
    expect(seen.new).toBeGreaterThan(50);
  });
});
