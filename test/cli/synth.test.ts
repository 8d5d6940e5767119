import { existsSync, readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { loadAll } from 'js-yaml';
import { listEnvironments } from '../../lib/environment/find';
import { repositoryRoot } from '../../lib/repository';
import { keptFiles, yamlFiles } from '../golden/golden-files';
import { Checkout } from './checkout';

// Each of these tests starts node a few times, on a machine that may be busy.

const environmentNames = listEnvironments(path.join(repositoryRoot, 'environments'));
const asked: (string | undefined)[] = [];
let registry: Server;
let checkout: Checkout;

beforeAll(async () => {
  registry = createServer(({ url }, response) => {
    asked.push(url);
    response.writeHead(404).end();
  });
  await new Promise<void>((listening) => registry.listen(0, '127.0.0.1', listening));
  checkout = new Checkout(`http://127.0.0.1:${(registry.address() as AddressInfo).port}`);
  for (const [name, text] of Object.entries(files)) checkout.write(name, text);
});

afterAll(async () => {
  checkout.remove();
  await new Promise((closed) => registry.close(closed));
});

const cluster = 'provider: kind\nkubernetes: { version: "1.36" }';
const files = {
  'cases/mistakes.yaml': 'name: mistakes\nprovider: knd\nkubernetes: { version: "1.36" }\nrelais: {}\n',
  'cases/undigested.yaml': `name: undigested\n${cluster}\nrequireDigests: true\nrelay: { image: "a/b:1" }\n`,
  'cases/excuse.yaml': `name: excuse\n${cluster}
exceptions: [{ rule: claims-retained, object: StatefulSet/a/b, reason: it is not needed }]\n`,
  'mine/notes.md': '',
};

/** Lines of text, with one gap between the columns of a table. */
const linesOf = (text: string): string[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, '  '));

describe('npx cdk8s synth', () => {
  it('writes dist/ flat, says what it wrote, and asks nobody for anything', async () => {
    const { code, stdout, stderr } = await checkout.npx();
    expect(linesOf(stderr)).toEqual([
      'local: dist/  objects  CPU  memory  storage',
      expect.stringMatching(/^00-platform\.k8s\.yaml {2}\d+ {2}0 {2}0 {2}0$/),
      expect.stringMatching(/^20-celestia\.k8s\.yaml {2}\d+ {2}\d+m {2}\w+Mi {2}8Gi$/),
      expect.stringMatching(/^30-ethereum\.k8s\.yaml {2}\d+ {2}\d+m {2}\w+Mi {2}1Gi$/),
      expect.stringMatching(/^50-relay\.k8s\.yaml {2}\d+ {2}\d+m {2}\w+Mi {2}1Gi$/),
      expect.stringMatching(/^60-perpetual\.k8s\.yaml {2}\d+ {2}\d+m {2}\w+Mi {2}2Gi$/),
      expect.stringMatching(/^total {2}\d+ {2}\d+m {2}\w+Mi {2}12Gi$/),
      'images without a digest: 7; pin them: npm run pin',
      expect.stringMatching(/^note: celestia: the two validators have equal power/),
      expect.stringMatching(/^note: celestia: annotations name one metrics port of a pod/),
      'next: kubectl apply -f dist/',
    ]);
    expect(stdout).toBe('');
    expect(code).toBe(0);
    expect(keptFiles(checkout.folder, 'dist')).toEqual(yamlFiles('local'));
    expect(asked).toEqual([]);
  });

  const foreign = 'mine: holds files that chainyard did not write (notes.md); move them away, or choose another folder';
  const refusals: readonly [what: string, environment: string, given: string[], lines: readonly string[]][] = [
    [
      'an unknown environment',
      'locla',
      [],
      [`there is no environment "locla" (did you mean "local"?); choose from ${environmentNames.join(', ')}`],
    ],
    [
      'mistakes in the environment',
      'cases/mistakes.yaml',
      [],
      [
        'cases/mistakes.yaml:2:1 provider: "knd" is not one of kind, eks, spot, aks (did you mean "kind"?)',
        'cases/mistakes.yaml:4:1 relais: unknown key (did you mean "relay"?)',
      ],
    ],
    [
      'objects that break a rule',
      'cases/undigested.yaml',
      ['--output=dist'],
      ['initContainers[0]', 'containers[0]', 'containers[1]'].map(
        (container) =>
          `50-relay.k8s.yaml StatefulSet relay/relay spec.template.spec.${container}.image: "a/b:1" has no digest; write the digest of the image into the lock file: npm run pin [image-digest-pinned]`,
      ),
    ],
    [
      'an exception that excuses nothing',
      'cases/excuse.yaml',
      ['-o', 'dist'],
      [
        'cases/excuse.yaml:4:39 exceptions[0].object: "StatefulSet/a/b" is not refused by claims-retained; remove the exception',
      ],
    ],
    [
      'a folder that cannot be written',
      'local',
      ['-o', 'package.json/dist'],
      ['package.json/dist: cannot be written (ENOTDIR: not a directory)'],
    ],
  ];

  it.each(refusals)('refuses %s in lines, and keeps dist/ as it is', async (_, environment, given, lines) => {
    const before = checkout.snapshot();
    const { code, stderr } = await checkout.synth(given, { ENVIRONMENT: environment });
    expect(linesOf(stderr)).toEqual(lines);
    expect(code).toBe(1);
    expect(checkout.snapshot()).toEqual(before);
  });

  it('shows where a refusal came from with DEBUG=chainyard', async () => {
    const { code, stderr } = await checkout.synth([], { ENVIRONMENT: 'cases/mistakes.yaml', DEBUG: 'chainyard' });
    expect(stderr).toMatch(/^ {4}at loadEnvironment \(\/.*\/checkout-\w+\/lib\/environment\/load\.ts:\d+:\d+\)$/m);
    expect(code).toBe(1);
  });

  it('writes another folder with -o, and leaves dist/ alone', async () => {
    const before = checkout.snapshot();
    const { code, stderr } = await checkout.synth(['-o', 'other'], { ENVIRONMENT: 'relay' });
    expect(linesOf(stderr).at(-1)).toBe('next: kubectl apply -f other/');
    expect(code).toBe(0);
    expect(keptFiles(checkout.folder, 'other')).toEqual(yamlFiles('relay'));
    expect(checkout.snapshot()).toEqual(before);
  });

  const kept = 'mine: is not empty, and the CLI would delete it; choose a new folder';
  const nameless = '--output: name one folder';
  const ways: readonly [given: string, line: string, environment?: Readonly<Record<string, string>>][] = [
    ['-o mine synth', foreign],
    ['--check-upgrade=false synthesize -o mine', foreign],
    ['synth -o other -o mine', foreign],
    ['synth -vo mine', foreign],
    ['synth --output=mine', foreign],
    ['synth', foreign, { CDK8S_OUTPUT: 'mine' }],
    ['synth', foreign, { CDK8S_O: 'mine' }],
    ['synth -o', nameless],
    ['synth -omine', nameless],
    ['synth --output.folder mine', nameless],
    ['synth -p -o mine', '--output, --stdout: give one of the two'],
    ['synth -o mine --format helm --chart-version 1.0.0', kept],
    ['synth -o mine --app true', kept],
  ];

  it.each(ways)('never lets the CLI delete a folder: %s', async (given, line, environment = {}) => {
    const { code, stderr } = await checkout.cdk8s(given.split(' '), environment);
    expect(linesOf(stderr)).toEqual([line]);
    expect(code).toBe(1);
    expect(existsSync(checkout.path('mine/notes.md'))).toBe(true);
  });

  it('writes a Helm chart where nothing is yet', async () => {
    const { code, stderr } = await checkout.synth(['-o', 'chart', '--format=helm', '--chart-version=1.0.0'], {});
    expect(linesOf(stderr).at(-1)).toBe('next: kubectl apply -f chart/templates/');
    expect(code).toBe(0);
    expect(keptFiles(checkout.folder, 'chart/templates')).toEqual(yamlFiles('local'));
    expect(existsSync(checkout.path('chart/Chart.yaml'))).toBe(true);
  });

  it('can run a few times at once, and leaves nothing of its own behind', async () => {
    const folders = ['a', 'b', 'c'];
    checkout.write('scratch/.keep', '');
    const environment = { ENVIRONMENT: 'relay', TMPDIR: checkout.path('scratch') };
    const runs = await Promise.all(folders.map((folder) => checkout.synth(['-o', folder], environment)));
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
    for (const folder of folders) expect(keptFiles(checkout.folder, folder)).toEqual(yamlFiles('relay'));
    expect(readdirSync(checkout.path('scratch'))).toEqual(['.keep']);
  });

  it('works in every folder of the repository, with paths as seen from there', async () => {
    const refused = await checkout.synth([], { ENVIRONMENT: 'mistakes.yaml' }, 'cases');
    expect(linesOf(refused.stderr)[0]).toMatch(/^mistakes\.yaml:2:1 provider: /);
    expect(refused.code).toBe(1);
    const here = await checkout.synth(['-o', 'here'], { ENVIRONMENT: 'relay' }, 'lib');
    expect(linesOf(here.stderr).at(-1)).toBe('next: kubectl apply -f here/');
    expect(keptFiles(checkout.folder, 'lib/here')).toEqual(yamlFiles('relay'));
    const usual = await checkout.synth([], {}, 'lib');
    expect(linesOf(usual.stderr).at(-1)).toBe('next: kubectl apply -f ../dist/');
    expect(keptFiles(checkout.folder, 'dist')).toEqual(yamlFiles('local'));
  });

  it('prints every object with --stdout, and writes nothing', async () => {
    const before = checkout.snapshot();
    const { code, stdout } = await checkout.synth(['--stdout'], { ENVIRONMENT: 'relay' });
    const objectsIn = (text: string) =>
      loadAll(text)
        .map((object) => JSON.stringify(object))
        .sort();
    expect(objectsIn(stdout)).toEqual(objectsIn([...yamlFiles('relay').values()].join('')));
    expect(code).toBe(0);
    expect(checkout.snapshot()).toEqual(before);
  });
});
