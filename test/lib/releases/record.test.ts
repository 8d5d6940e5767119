import { parse } from 'yaml';
import { withPair } from '../../../lib/releases/record';
import type { ReleasedPair, Releases } from '../../../lib/releases/releases';
import { recordText } from '../../../lib/releases/save';

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
});
