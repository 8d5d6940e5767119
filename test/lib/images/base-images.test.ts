import { readFileSync } from 'node:fs';
import path from 'node:path';
import { baseImages } from '../../../lib/images/base-images';
import { imagesCommand } from '../../../lib/images/images-command';
import { pinned } from '../../../lib/images/lock';
import { ownImages } from '../../../lib/images/own-images';
import { runProgram } from '../../../lib/images/run-program';
import { repositoryRoot } from '../../../lib/repository';

jest.mock('../../../lib/images/run-program', () => ({ runProgram: jest.fn(async () => 0) }));

describe.each(Object.entries(ownImages))('the Dockerfile of %s', (_, image) => {
  it('starts from images that can be locked, and from nothing else', () => {
    const dockerfile = readFileSync(path.join(repositoryRoot, image.folder, 'Dockerfile'), 'utf8');
    const bases = baseImages(image);
    expect(bases.length).toBeGreaterThan(0);
    const replaceable = bases.map(({ argument }) => `\${${argument}}`);
    for (const [, from] of dockerfile.matchAll(/^FROM (\S+)/gm)) expect(replaceable).toContain(from);
  });
});

describe('npm run images', () => {
  const built = async (digests: Readonly<Record<string, string>>) => {
    jest.mocked(runProgram).mockClear();
    const pin = (image: string) => pinned(image, digests);
    await imagesCommand({ argv: ['orbitdb', 'deluge', '--target', 'none'], pin, print: () => undefined });
    const commands = jest.mocked(runProgram).mock.calls.map(([command]) => command);
    return commands.filter(([, verb]) => verb === 'build').map((command) => command.slice(4, -1));
  };

  it('builds from the digests of the lock file', async () => {
    const digest = `sha256:${'a'.repeat(64)}`;
    const [node] = baseImages({ folder: 'docker/orbitdb', name: '' });
    expect(node?.argument).toBe('NODE_IMAGE');
    expect(await built({ [`docker.io/library/${node?.image}`]: digest })).toEqual([
      ['--build-arg', `NODE_IMAGE=${node?.image}@${digest}`],
      [],
    ]);
  });

  it('builds from tags where nothing is locked', async () => {
    expect(await built({})).toEqual([[], []]);
  });
});
