import { Stack } from 'aws-cdk-lib';
import { cloudNames, cloudOf, stacksOf, templateOf } from '../stacks';

test.each(cloudNames)('no log of %s is kept longer than its file says', (name) => {
  const stacks = Object.values(stacksOf(name)).filter((stack) => stack instanceof Stack);
  const groups = stacks.flatMap((stack) =>
    Object.entries(templateOf(stack).findResources('AWS::Logs::LogGroup')).map(
      ([id, { Properties }]) => [`${stack.stackName} ${id}`, Properties.RetentionInDays] as const,
    ),
  );
  // The control plane and the flow logs of the network at least.
  expect(groups.length).toBeGreaterThanOrEqual(2);
  const { days } = cloudOf(name).aws.logs;
  expect(groups.filter(([, retention]) => retention !== days)).toEqual([]);
});
