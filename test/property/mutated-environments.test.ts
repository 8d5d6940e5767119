import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { renderEnvironment } from '../../charts/render';
import { InputError } from '../../lib/errors';
import { EnvironmentFolder } from '../charts/environment-folder';
import { environmentNames, environmentsFolder } from '../charts/environments';
import { type Variant, variantEnvironment, variants } from '../charts/variants';
import { mutated, mutations } from './mutations';

const NAME = 'mutated';
const RUNS = 800;

const folder = new EnvironmentFolder();
beforeAll(() => {
  folder.identify(NAME);
  // Networks of a later step take the images of the step before, which is looked for beside their file.
  for (const name of ['rc0', 'rc1']) folder.write(name, shipped(name));
});

const shipped = (name: string): string => readFileSync(path.join(environmentsFolder, `${name}.yaml`), 'utf8');

/** A variant with every section that it can have, and one of the systems: a smaller file is changed more closely. */
function variantFile(variant: Variant, index: number): string {
  const { celestia, relay, perpetual, ...cluster } = variantEnvironment(variant, NAME);
  const system = [{ celestia }, { relay }, { perpetual }][index % 3];
  return stringify({ ...cluster, ...system }, { aliasDuplicateObjects: false });
}

/** The shipped environments, and variants of every system. */
const originals = [
  ...environmentNames.map(shipped),
  ...variants
    .filter(({ parts, pools, operators }) => parts === 'all' && pools === 'tainted' && operators === 'all')
    .map(variantFile),
].map((text) => text.replace(/^name: .*$/m, `name: ${NAME}`));

/** One printable sentence. */
const forPeople = /^[^\p{Cc}\p{Zl}\p{Zp}]{10,1000}$/u;
/** What a program says when it stumbles. */
const stumbles = /\bat .*:\d+:\d+\)|\[object |node_modules|\bZod|TypeError|RangeError|undefined|NaN/;

/** Renders a file; its refusal must be lines for people, and nothing else may be thrown. */
function render(text: string): 'rendered' | 'refused' {
  try {
    const { objects } = renderEnvironment(folder.load(NAME, text), (image) => image);
    // What JavaScript cannot count is null in JSON.
    expect(JSON.stringify(objects)).not.toMatch(/[:,[]null\b/);
    return 'rendered';
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.lines).not.toEqual([]);
    expect(error.lines.filter((line) => !forPeople.test(line) || stumbles.test(line))).toEqual([]);
    return 'refused';
  }
}

describe(`an environment file after ${RUNS} mutations`, () => {
  it('is rendered whole, or refused in lines for people', () => {
    const seen = { rendered: 0, refused: 0 };
    const property = fc.property(fc.constantFrom(...originals), mutations, (text, changes) => {
      seen[render(mutated(text, changes))] += 1;
    });
    fc.assert(property, { numRuns: RUNS });
    expect(seen.rendered).toBeGreaterThan(RUNS / 20);
    expect(seen.refused).toBeGreaterThan(RUNS / 20);
  });
});
