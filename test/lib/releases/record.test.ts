import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { withPair } from '../../../lib/releases/record';
import { loadReleases, type ReleasedPair, type Releases, releasesFile } from '../../../lib/releases/releases';
import { recordText } from '../../../lib/releases/save';
import { steps } from '../../../lib/releases/steps';
import { repositoryRoot } from '../../../lib/repository';

const pair = (number: number): ReleasedPair => ({ app: `a:v1.0.${number}`, node: 'n:v1.0.0', released: 'then' });
const many: Releases = { images: Array.from({ length: 50 }, (_, number) => pair(number)) };

describe('the record of an environment', () => {
  it('keeps the newest fifty pairs of images, oldest first', () => {
    const { images } = withPair(many, pair(50));
    expect(images).toEqual(Array.from({ length: 50 }, (_, number) => pair(number + 1)));
  });

  it('keeps the time and the place of a pair that comes again, and the last review of it', () => {
    const again = { ...pair(3), released: 'now' };
    expect(withPair(many, again)).toEqual(many);
    const { images } = withPair(withPair(many, { ...again, reviewed: 'it was read' }), again);
    expect(images[3]).toEqual({ ...pair(3), reviewed: 'it was read' });
    expect(images).toHaveLength(50);
  });

  it('says who writes it, and holds what it is given', () => {
    const chain = { id: 'rc0-2', genesis: '0123456789'.repeat(6), since: '2026-11-21T18:00:00Z' };
    const text = recordText('rc0', { ...many, chain });
    expect(text).toMatch(/^# What rc0 has released: .*`npm run release`\n# and `npm run promote`: .*\nchain:\n/);
    expect(parse(text)).toEqual({ chain, ...many });
  });

  it.each(steps)('of %s is here, as a command would write it', (name) => {
    const file = path.join(repositoryRoot, 'environments', `${name}.yaml`);
    const releases = loadReleases(name, file);
    expect(releases.chain?.id).toMatch(new RegExp(`^${name}-\\d+$`));
    expect(readFileSync(releasesFile(file, name), 'utf8')).toBe(recordText(name, releases));
  });
});
