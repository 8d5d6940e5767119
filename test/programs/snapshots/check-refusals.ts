import { appendFileSync, existsSync, renameSync } from 'node:fs';
import { expect, type Report, same } from '../../live/support/report';
import { until } from '../../live/support/wait';
import { type Containers, manifestOf } from './containers';
import { filesOf } from './database';
import { refuses } from './outcome';

/** Checks what is refused: copies of something else, and stores that do not answer. */
export async function checkRefusals(report: Report, containers: Containers, store: string): Promise<void> {
  for (const [what, own] of [
    ['CHAIN', '1'],
    ['CLIENT', 'besu'],
    ['LAYOUT', 'path/archive'],
    ['VERSION', 'v1.17.4'],
  ] as const)
    await report.check(`a copy that does not fit the ${what.toLowerCase()} ${own} is refused`, async () => {
      refuses(await containers.restore('refused', { [what]: own }), /^geth-20260101-020000 is of .*: refused$/);
      same('files', filesOf(containers.path('refused')), []);
    });
  await report.check('a bucket that cannot be read is not one without snapshots', async () => {
    const outcome = await containers.restore('refused', { BUCKET: 'store:/nowhere' });
    refuses(outcome, /^the bucket store:\/nowhere cannot be read$/);
  });
  await report.check('files that change while they are uploaded make no snapshot', async () => {
    const upload = containers.upload(manifestOf(9), { RCLONE_BWLIMIT: '100k' });
    await until('the list of files', 30, async () => existsSync(containers.path('work/paths')) || undefined);
    appendFileSync(`${containers.path('source')}/geth/triedb/merkle.journal`, 'a block');
    refuses(await upload, /^files changed while they were uploaded: the client was started$/);
    expect(!existsSync(`${store}/${manifestOf(9).name}/manifest.json`), 'it has a manifest');
  });
  await report.check('nothing is forgotten where no copy was marked', async () => {
    renameSync(`${store}/${manifestOf(1).name}/good`, `${store}/${manifestOf(1).name}/bad`);
    refuses(
      await containers.promote(manifestOf(1).name, { KEEP: '0' }),
      /is not among the good snapshots: nothing is forgotten/,
    );
    expect(existsSync(`${store}/${manifestOf(1).name}/manifest.json`), 'it was forgotten');
  });
}
