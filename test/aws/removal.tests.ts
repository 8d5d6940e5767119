import { Stack } from 'aws-cdk-lib';
import { cloudNames, cloudOf, stacksOf, templateOf } from './stacks';

interface Removal {
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

/** Goes with its stack everywhere: what it has encrypted is delivered at once. */
const KEY_OF_ALARMS = /^AlarmsKey/;

/** What becomes of deleted and of replaced resources, wherever the templates of an environment say it. */
function removals(name: string): Set<string> {
  const stacks = Object.values(stacksOf(name)).filter((stack) => stack instanceof Stack);
  const resources = stacks.flatMap((stack) => Object.entries<Removal>(templateOf(stack).toJSON().Resources));
  return new Set(
    resources
      .filter(([id, { DeletionPolicy }]) => DeletionPolicy !== undefined && !KEY_OF_ALARMS.test(id))
      .map(([, { DeletionPolicy, UpdateReplacePolicy }]) => `${DeletionPolicy}, ${UpdateReplacePolicy}`),
  );
}

const mayGo = (name: string): boolean => cloudOf(name).aws.unprotected !== undefined;

test.each(cloudNames.filter((name) => !mayGo(name)))(
  '%s keeps what its stacks delete, but not what a deployment that fails has made: its name would block the next',
  (name) => {
    const found = removals(name);
    expect(found).toContain('RetainExceptOnCreate, Retain');
    expect([...found].filter((removal) => !removal.startsWith('RetainExceptOnCreate, '))).toEqual(
      cloudOf(name).aws.database ? ['Snapshot, Snapshot'] : [],
    );
  },
);

test.each(cloudNames.filter(mayGo))('%s keeps nothing', (name) => {
  expect([...removals(name)]).toEqual(['Delete, Delete']);
});
