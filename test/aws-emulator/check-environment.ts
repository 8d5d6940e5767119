import type { CloudEnvironment } from '../../aws/cloud-environment';
import { expect, type Report } from '../live/support/report';
import { timed } from '../live/support/wait';
import type { Cdk } from './cdk';
import { checks } from './checks';
import { deployedCloud } from './cloud';
import type { Emulator } from './emulator';

/** Deploys an environment, deploys it again, and asks AWS what is there. */
export async function checkEnvironment(
  environment: CloudEnvironment,
  { report, cdk, emulator }: { readonly report: Report; readonly cdk: Cdk; readonly emulator: Emulator },
): Promise<void> {
  const { seconds } = await timed(async () => {
    if (!(await report.check('it is deployed', async () => void (await cdk.deploy(environment))))) return;
    await report.check('a second deployment changes nothing', async () => {
      const said = await cdk.deploy(environment);
      const changed = said.split('\n').filter((line) => /^\s*✅/.test(line) && !line.includes('(no changes)'));
      expect(changed.length === 0, `these were changed: ${changed.map((line) => line.trim()).join(', ')}`);
      expect(said.includes('(no changes)'), `it said nothing of it: ${said.slice(-200)}`);
    });
    const cloud = await deployedCloud(environment, emulator);
    for (const [what, check] of Object.entries(checks)) await report.check(what, () => check(cloud));
  });
  report.note(`     ${environment.name}: ${seconds.toFixed(1)} s`);
}
