import type { CloudEnvironment } from '../../aws/cloud-environment';
import { expect, type Report } from '../live/support/report';
import type { Account } from './check-environment';
import { stackOutputs } from './checks/outputs';
import { deployedCloud } from './cloud';

/** Makes what deployments need in every region, as its environments say: those that GitHub deploys have limits for it. */
export async function bootstrap(
  environments: readonly CloudEnvironment[],
  account: Account,
  report: Report,
): Promise<void> {
  for (const region of new Set(environments.map((environment) => environment.region))) {
    const there = environments.filter((environment) => environment.region === region);
    const limited = there.find(({ aws }) => aws.deployment !== undefined);
    for (const environment of limited ? [limited] : there.slice(0, 1)) {
      await report.check(`${region} is bootstrapped as ${environment.name} says`, () => prepare(environment, account));
    }
  }
}

async function prepare(environment: CloudEnvironment, { cdk, emulator }: Account): Promise<void> {
  if (environment.aws.deployment === undefined) {
    await cdk.bootstrap(environment);
    return;
  }
  await cdk.deployFirst(environment, `${environment.name}-deployment`);
  const { Bootstrap = '' } = await stackOutputs(await deployedCloud(environment, emulator), 'deployment');
  const [npx, program, command, target, ...options] = Bootstrap.split(' ');
  expect([npx, program, command].join(' ') === 'npx cdk bootstrap', `the stack names no next command: ${Bootstrap}`);
  expect(target?.endsWith(`/${environment.region}`) === true, `the next command is for ${target}`);
  await cdk.bootstrap(environment, options);
}
