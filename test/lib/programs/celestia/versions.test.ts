import { compareVersions, type ImageVersion, imageVersion } from '../../../../lib/programs/celestia/image-version';
import { areProven, provenVersions, shownVersions } from '../../../../lib/programs/celestia/versions';

function version(tag: string): ImageVersion {
  const found = imageVersion(`ghcr.io/celestiaorg/celestia-app:${tag}`);
  if (found === undefined) throw new Error(`${tag} is no version`);
  return found;
}

describe('the version of an image', () => {
  it('is its tag, in any registry and with any digest', () => {
    const image = `registry.example.com:5000/a/celestia-node:v0.31.4-mocha@sha256:${'0'.repeat(64)}`;
    expect(imageVersion(image)).toEqual({ program: 'celestia-node', tag: 'v0.31.4-mocha', numbers: [0, 31, 4] });
    expect(imageVersion('celestia-app:v9.0.4')?.program).toBe('celestia-app');
  });

  it.each(['latest', '9.0.4', 'v9.0', 'v9.0.4.1', 'v9.0.x', 'pr-7709', 'v9.0.4-'])('is not the tag %s', (tag) => {
    expect(imageVersion(`celestia-app:${tag}`)).toBeUndefined();
  });

  it('is compared by its numbers', () => {
    const signs = [
      ['v9.0.4', 'v10.0.0'],
      ['v9.0.10', 'v9.0.9'],
      ['v9.1.0', 'v9.0.12'],
      ['v9.0.4-mocha', 'v9.0.4'],
    ].map(([a = '', b = '']) => Math.sign(compareVersions(version(a), version(b))));
    expect(signs).toEqual([-1, 1, 1, 0]);
  });
});

describe('versions that work together', () => {
  it('are listed once, with a source that stays', () => {
    expect(new Set(provenVersions.map(shownVersions)).size).toBe(provenVersions.length);
    for (const { app, node, source } of provenVersions) {
      expect([version(app).tag, version(node).tag]).toEqual([app, node]);
      expect(source).toMatch(/^https:\/\/github\.com\/celestiaorg\/[\w-]+\/blob\/[0-9a-f]{40}\/\S+\.json$/);
    }
  });

  it('are pairs: each half alone proves nothing', () => {
    expect(areProven({ app: 'v9.0.4', node: 'v0.31.4' })).toBe(true);
    expect(areProven({ app: 'v9.0.4', node: 'v0.31.4-mocha' })).toBe(false);
    expect(areProven({ app: 'v9.0.4', node: 'v0.30.2' })).toBe(false);
  });
});
