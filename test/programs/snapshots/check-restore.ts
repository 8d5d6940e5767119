import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, type Report, same } from '../../live/support/report';
import { run } from '../../live/support/shell';
import { type Containers, manifestOf } from './containers';
import { changesOf, contentOf, files, filesOf, write } from './database';
import { refuses, succeeds } from './outcome';

const first = manifestOf(1);

/** Checks what a restore does when something is in its way, with a store whose files can be damaged. */
export async function checkRestore(report: Report, containers: Containers, store: string): Promise<void> {
  const [source, volume] = [containers.path('source'), containers.path('volume')];
  const verified = `${volume}/.chainyard/verified`;
  const begin = async () => {
    rmSync(volume, { recursive: true, force: true });
    const slowly = { RCLONE_BWLIMIT: '100k', PART_BYTES: '50000' };
    const { code } = await containers.restore('volume', slowly, `[ -s "${verified}" ]`);
    same('exit code of a restore that was stopped', code, 143);
  };
  await report.check('an interrupted restore goes on where it was', async () => {
    await begin();
    const done = readFileSync(verified, 'utf8').trim().split('\n').length;
    expect(done < files, 'it was over before it was stopped');
    const before = changesOf(volume);
    const said = succeeds(await containers.restore('volume'));
    expect(said.includes(`${files - done} of ${files} files are to be restored`), said);
    same('what was restored', contentOf(volume), contentOf(source));
    const after = changesOf(volume);
    const again = Object.keys(before).filter((file) => before[file] !== after[file]);
    expect(again.length <= Object.keys(before).length - done, `fetched again: ${again.join(' ')}`);
    return `${done} of ${files} files were there`;
  });
  await report.check('an interrupted restore goes on with another snapshot', async () => {
    await begin();
    write(`${volume}/geth/chaindata/999999.sst`, 'of the earlier one');
    write(`${volume}/.chainyard/unfinished`, 'geth-20250101-020000\n');
    succeeds(await containers.restore('volume'));
    same('what was restored', contentOf(volume), contentOf(source));
  });
  await report.check('a file that is damaged on the volume is fetched again', async () => {
    await begin();
    const file = filesOf(source).find((each) => each.endsWith('000039.sst')) ?? '';
    write(`${volume}/${file}`, Buffer.alloc(7000));
    await run(['touch', '-r', `${source}/${file}`, `${volume}/${file}`]);
    const said = succeeds(await containers.restore('volume'));
    expect(said.includes(`first try: the SHA-256 of 1 files differs, such as ${file}`), said);
    same('what was restored', contentOf(volume), contentOf(source));
  });
  await report.check('a file that is damaged in the bucket is never taken', async () => {
    const file = `${store}/${first.name}/files/geth/chaindata/000007.sst`;
    const [content, like] = [readFileSync(file), `${source}/geth/chaindata/000007.sst`];
    writeFileSync(file, Buffer.alloc(content.length));
    await run(['touch', '-r', like, file]);
    refuses(await containers.restore('damaged'), /^the SHA-256 of geth\/chaindata\/000007.sst in .* is not the one/);
    writeFileSync(file, content);
    succeeds(await containers.restore('damaged'));
    same('what was restored', contentOf(containers.path('damaged')), contentOf(source));
  });
  await report.check('a volume with data of its own is left alone', async () => {
    write(`${containers.path('own')}/geth/chaindata/1.sst`, 'own');
    const said = succeeds(await containers.restore('own'));
    expect(said.includes('has data of its own'), said);
    same('files', filesOf(containers.path('own')), ['geth/chaindata/1.sst']);
  });
  await report.check('a volume that was restored is left alone', async () => {
    write(`${volume}/geth/chaindata/000001.sst`, 'its own by now');
    const said = succeeds(await containers.restore('volume'));
    expect(said.includes(`restored from ${first.name} before`), said);
  });
  await report.check('a volume that is too small is told before it is full', async () => {
    const list = `${store}/${first.name}/files.list`;
    const content = readFileSync(list, 'utf8');
    writeFileSync(list, content.replace(/^7000 /, '7000000000000000 '));
    refuses(await containers.restore('small'), /needs \d+ KiB more, and the volume has \d+ KiB/);
    same('files', filesOf(containers.path('small')), []);
    writeFileSync(list, content);
  });
}
