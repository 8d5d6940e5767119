import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

interface Package {
  readonly dev?: boolean;
  readonly engines?: { readonly node?: string };
}

const read = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const { packages } = JSON.parse(read('package-lock.json')) as { readonly packages: Readonly<Record<string, Package>> };
const image = /^ARG NODE_IMAGE=node:(\d+)\.(\d+\.\d+)-/m.exec(read('Dockerfile'));
const [, major = '', rest = ''] = image ?? [];

/** The lowest major version of the newest line that a range such as `^16 || >=20` accepts. */
const lowest = (range: string): number => Number(/>= ?(\d+)[\d.]*$/.exec(range)?.[1]);

describe("the image's Node", () => {
  it('is accepted by the service and by every package in it', () => {
    const ranges = Object.entries(packages).flatMap(([path, { dev, engines }]) =>
      dev || engines?.node === undefined ? [] : [{ path, range: engines.node }],
    );
    assert.deepEqual(ranges[0], { path: '', range: '>=22' });
    const refusing = ranges.filter(({ range }) => !(Number(major) >= lowest(range)));
    assert.deepEqual(refusing, []);
  });

  it('is the one that the tests run on', () => {
    const { devDependencies } = JSON.parse(read('package.json'));
    assert.equal(`${major}.${rest}`, devDependencies.node);
  });
});
