import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { type CloudEnvironment, cloudEnvironment } from '../../aws/cloud-environment';
import { nodeGroups } from '../../lib/contract/node-groups';
import { readDocument } from '../../lib/environment/document';
import { loadEnvironment } from '../../lib/environment/load';
import { changed } from '../aws/changes';
import { expect, type Report } from '../live/support/report';
import { type Account, failing } from './check-environment';
import { nodeGroupChecks } from './checks/node-groups';
import { deployedCloud } from './cloud';

/** Lets a pool of a deployed environment grow further, and looks on while that reaches the cloud. */
export async function checkUpdate(
  environment: CloudEnvironment,
  { cdk, emulator }: Account,
  report: Report,
  folder: string,
): Promise<void> {
  const larger = withLargerPool(environment, folder);
  const wrong = async () => [...(await failing(nodeGroupChecks, await deployedCloud(larger, emulator))).keys()];
  await report.check('before an update the cloud is not what the changed file says', async () => {
    const found = await wrong();
    expect(found.length === 1, `these checks found it: ${found.join(', ') || 'none'}`);
  });
  await report.check('cdk diff shows what an update would change', async () => {
    const said = await cdk.diff(larger);
    const lines = said.split('\n').filter((line) => /^\s*(\[[-+~]\]|[│├└ ]+─ \[[-+~]\])/.test(line));
    expect(said.includes('MaxSize'), `it shows no size: ${lines.join(' | ')}`);
    const resources = said.split('\n').filter((line) => /^\[[-+~]\]/.test(line));
    expect(resources.length === 1, `it shows ${resources.length} resources: ${resources.join(' | ')}`);
  });
  await report.check('a changed file reaches the cloud by an update', async () => {
    await cdk.deploy(larger);
    const found = await wrong();
    expect(found.length === 0, `afterwards these checks fail: ${found.join(', ')}`);
  });
}

/** A copy of the environment, with what stands beside it, whose first pool may have one machine more. */
function withLargerPool({ name, file, ...rest }: CloudEnvironment, folder: string): CloudEnvironment {
  const copies = path.join(folder, 'environments');
  cpSync(path.dirname(file), copies, { recursive: true });
  const [pool] = nodeGroups({ name, ...rest });
  expect(pool !== undefined, 'it has no pools');
  const larger = { nodePools: { [pool.name]: { maximum: pool.maximum + 1 } } };
  const copy = path.join(copies, path.basename(file));
  writeFileSync(copy, stringify(changed(readDocument(file).value, larger)));
  return cloudEnvironment(loadEnvironment(copy, copies));
}
