import { expect, type Report, same } from '../../live/support/report';
import { type Containers, manifestOf } from './containers';
import { contentOf, files, filesOf, write, writeDatabase } from './database';
import { succeeds } from './outcome';

/** Checks what every store must do: copies that come back whole, send what has changed, and go when they are old. */
export async function checkCopies(report: Report, containers: Containers, copiesByItself: boolean): Promise<void> {
  const source = containers.path('source');
  await report.check('an empty bucket has no snapshot: the client begins by itself', async () => {
    const said = succeeds(await containers.restore('first'));
    expect(said.includes('there is no snapshot yet'), said);
  });
  await report.check('what was uploaded and checked is restored', async () => {
    writeDatabase(source);
    succeeds(await containers.upload(manifestOf(1)), 143);
    const unchecked = succeeds(await containers.restore('first'));
    expect(unchecked.includes('there is no snapshot yet'), 'it was restored before it was checked');
    succeeds(await containers.promote(manifestOf(1).name));
    succeeds(await containers.restore('first'));
    same('what was restored', contentOf(containers.path('first')), contentOf(source));
    same('files', filesOf(containers.path('first')).length, files);
  });
  await report.check('what has not changed is not sent again', async () => {
    write(`${source}/geth/chaindata/000001.sst`, 'changed');
    write(`${source}/geth/chaindata/000999.sst`, 'new');
    const said = succeeds(await containers.upload(manifestOf(2), { RCLONE_LOG_LEVEL: 'INFO' }), 143);
    expect(said.includes(`${files + 1} files, ${files - 1} of them as in ${manifestOf(1).name}`), said);
    const copied = said.split('Copied (server-side copy)').length - 1;
    if (copiesByItself) same('files that the store copied', copied, files - 1);
    succeeds(await containers.promote(manifestOf(2).name));
    succeeds(await containers.restore('second'));
    same('what was restored', contentOf(containers.path('second')), contentOf(source));
  });
  await report.check('the newest are kept, and what was never good goes', async () => {
    for (const day of [3, 4, 5]) succeeds(await containers.upload(manifestOf(day)), 143);
    const said = succeeds(await containers.promote(manifestOf(5).name));
    const forgotten = [...said.matchAll(/forgot (\S+)/g)].map(([, name]) => name);
    same('forgotten', forgotten, [manifestOf(4).name, manifestOf(1).name]);
  });
}
