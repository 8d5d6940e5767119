import { readFileSync } from 'node:fs';
import path from 'node:path';
import { appVersions, defaultGeneses } from '../../../lib/programs/celestia/genesis/default-genesis';
import { firstDifference } from '../../golden/first-difference';
import { expect, type Report } from '../../live/support/report';
import type { App } from './app';

/** A genesis as a file, without what differs from one that makes it to the next. */
const timeless = (genesis: object) =>
  new Map([['genesis', JSON.stringify({ ...genesis, app_version: '', genesis_time: '', chain_id: '' }, undefined, 2)]]);

/** The default genesis that is kept for the version of the program is the one that it makes. */
export async function checkDefault(report: Report, app: App): Promise<void> {
  const version = await app.text('version');
  const kept = appVersions.find((each) => version.startsWith(`${each}.`));
  const what = `the default genesis of app ${version} is the one that is kept`;
  if (kept === undefined) return report.skip(what, `only those of ${appVersions.join(', ')} are`);
  await report.check(what, async () => {
    await app.text('init', 'template', '--chain-id', 'template');
    const made = JSON.parse(readFileSync(path.join(app.home, 'config/genesis.json'), 'utf8'));
    const difference = firstDifference(timeless(defaultGeneses[kept]), timeless(made));
    expect(difference === undefined, `${difference}`);
  });
}
