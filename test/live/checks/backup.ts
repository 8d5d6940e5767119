import path from 'node:path';
import { repositoryRoot } from '../../../lib/repository';
import type { Live } from '../support/live';
import { places } from '../support/places';
import { expect, same } from '../support/report';
import { ipfs } from './entries';
import type { Kept } from './kept';

const manifest = path.join(repositoryRoot, 'test/live/backup-viewer.yaml');
const namespace = 'perpetual';

/** Starts the pod that looks at the exports. */
export async function startViewer({ kubectl }: Live): Promise<void> {
  await kubectl.text(['apply', '-f', manifest]);
  await kubectl.text(['wait', '-n', namespace, '--for=condition=Ready', '--timeout=60s', 'pod/backup-viewer']);
}

/** Runs the export now and returns what it said. */
export async function runExport({ kubectl }: Live, name: string): Promise<string> {
  await kubectl.text(['create', 'job', '-n', namespace, name, '--from=cronjob/export-pins']);
  await kubectl.text(['wait', '-n', namespace, '--for=condition=Complete', '--timeout=90s', `job/${name}`]);
  return kubectl.text(['logs', '-n', namespace, `job/${name}`]);
}

/** The CAR files with the time and size of each. */
async function cars({ kubectl }: Live): Promise<string> {
  return kubectl.exec(places.viewer, ['sh', '-c', 'cd /backup/car && stat -c "%n %Y %s" *.car']);
}

async function lists({ kubectl }: Live): Promise<number> {
  const names = await kubectl.exec(places.viewer, ['sh', '-c', 'ls /backup/pins-*.txt']);
  return names.split('\n').length;
}

/** An export holds one CAR file for every pin, and running it again changes none. */
export async function exportsEveryPin(live: Live): Promise<string> {
  const said = await runExport(live, 'export-first');
  const pins = (await ipfs(live, ['pin', 'ls', '--type=recursive', '--quiet'])).split('\n').sort();
  const before = await cars(live);
  same(
    'CAR files',
    before
      .split('\n')
      .map((line) => line.replace(/\.car .*/, ''))
      .sort(),
    pins,
  );
  await runExport(live, 'export-second');
  same('CAR files after running again', await cars(live), before);
  return said;
}

/** What was exported is enough to give an empty kubo every entry back. */
export async function restores(live: Live, { entries }: Kept): Promise<string> {
  const script = `set -eu
rm -rf /restored/* && ipfs init --empty-repo >/dev/null && ipfs dag import --pin-roots=false /backup/car/*.car >/dev/null
for hash; do ipfs --offline block get "$hash" | tr -c ' -~' ' '; echo; done`;
  const hashes = entries.map(({ hash }) => hash);
  const blocks = (await live.kubectl.exec(places.viewer, ['sh', '-c', script, 'sh', ...hashes])).split('\n');
  for (const [index, { value }] of entries.entries()) {
    const { text } = value as { text: string };
    expect(blocks[index]?.includes(text) ?? false, `block ${index} does not hold "${text}"`);
  }
  return `${entries.length} entries read from CAR files alone`;
}

/** The CAR file of a root that is no longer pinned stays as long as a kept list names it. */
export async function forgetsWhatIsUnpinned(live: Live): Promise<string> {
  const root = await ipfs(live, ['add', '--quiet', '--cid-version=1'], 'kept for a while');
  await runExport(live, 'export-third');
  expect((await cars(live)).includes(root), 'the new root was not exported');
  await ipfs(live, ['pin', 'rm', root]);
  await runExport(live, 'export-fourth');
  expect((await cars(live)).includes(root), 'the root went while a kept list named it');
  await runExport(live, 'export-fifth');
  expect(!(await cars(live)).includes(root), 'the root is still there');
  same('number of lists', await lists(live), 2);
  return 'gone after as many exports as are kept';
}
