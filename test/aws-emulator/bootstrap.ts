import type { CloudEnvironment } from '../../aws/cloud-environment';
import { stackName } from '../../lib/contract/cloud-names';
import { type Report, same } from '../live/support/report';
import type { Account } from './check-environment';
import { stackOutputs } from './checks/outputs';
import { deployedCloud } from './cloud';

/** Makes what the stacks of each environment are deployed by, as a person does who has read the guide. */
export async function bootstrap(
  environments: readonly CloudEnvironment[],
  account: Account,
  report: Report,
): Promise<void> {
  for (const environment of environments) {
    await report
      .of(environment.name)
      .check('its first stack names the command that bootstraps it', () => prepare(environment, account));
  }
}

async function prepare(environment: CloudEnvironment, { cdk, emulator }: Account): Promise<void> {
  await cdk.deployFirst(environment, stackName(environment.name, 'deployment'));
  const { Bootstrap = '' } = await stackOutputs(await deployedCloud(environment, emulator), 'deployment');
  const [assignment, npx, program, ...words] = Bootstrap.split(' ');
  same(
    'the program of the next command',
    [assignment, npx, program],
    [`ENVIRONMENT=${environment.name}`, 'npx', 'cdk'],
  );
  await cdk.follow(environment, words);
}
