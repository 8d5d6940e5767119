import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { repositoryRoot } from '../../lib/repository';
import { environmentNames } from '../charts/environments';
import { firstDifference } from './first-difference';
import { goldenFolder, keptEnvironments, keptFiles, renderedFiles } from './golden-files';

const hint = 'right? then run "npm run golden" and commit test/golden';

describe('golden files', () => {
  it('exist for every environment and no other', () => {
    expect(keptEnvironments(goldenFolder)).toEqual([...environmentNames]);
  });

  it.each(environmentNames)('%s renders what was reviewed', (name) => {
    const difference = firstDifference(keptFiles(goldenFolder, name), renderedFiles(name));
    if (difference !== undefined) throw new Error(`test/golden/${name}/${difference}\n${hint}`);
  });
});

describe('rendering', () => {
  it.each(environmentNames)('%s gives the same bytes twice in one process', (name) => {
    expect(firstDifference(renderedFiles(name), renderedFiles(name))).toBeUndefined();
  });

  it('gives the same bytes in every time zone, language and folder', () => {
    const elsewhere = mkdtempSync(path.join(os.tmpdir(), 'golden-'));
    try {
      const entry = ['bin/start.js', 'test/golden/update.ts'].map((file) => path.join(repositoryRoot, file));
      const env = { PATH: process.env.PATH, TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' };
      execFileSync(process.execPath, [...entry, elsewhere], { cwd: elsewhere, env });
      const differences = environmentNames.map((name) =>
        firstDifference(renderedFiles(name), keptFiles(elsewhere, name)),
      );
      expect(differences).toEqual(environmentNames.map(() => undefined));
    } finally {
      rmSync(elsewhere, { recursive: true });
    }
  });
});

describe('firstDifference', () => {
  const files = (text: string) => new Map([['a.k8s.yaml', text]]);

  it.each([
    ['a line', files('a: 1\nb: 2\n'), files('a: 1\nb: 3\n'), 'a.k8s.yaml:2\n- b: 2\n+ b: 3'],
    ['a longer file', files('a: 1'), files('a: 1\nb: 2'), 'a.k8s.yaml:2\n- (end of file)\n+ b: 2'],
    ['a shorter file', files('a: 1\nb: 2'), files('a: 1'), 'a.k8s.yaml:2\n- b: 2\n+ (end of file)'],
    ['a new file', new Map(), files(''), 'a.k8s.yaml is new'],
    ['a file that is gone', files(''), new Map(), 'a.k8s.yaml is no longer rendered'],
    ['nothing', files('a: 1'), files('a: 1'), undefined],
  ])('names %s', (_, kept, rendered, difference) => {
    expect(firstDifference(kept, rendered)).toBe(difference);
  });
});
