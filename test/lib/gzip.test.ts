import { gunzipSync } from 'node:zlib';
import { gzip } from '../../lib/gzip';

describe('compressed bytes', () => {
  it('are the same at any time and on any system', () => {
    const header = gzip(Buffer.from('state')).subarray(0, 10);
    expect([...header]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255]);
  });

  it('come back as they were', () => {
    const state = Buffer.alloc(3 * 2 ** 20, 'mix');
    expect(gzip(state).length).toBeLessThan(2 ** 14);
    expect(gunzipSync(gzip(state)).equals(state)).toBe(true);
  });
});
