import type { Allowance } from '../../iam/allowance';
import type { Place } from '../../iam/place';
import { madeFor, ownedBy } from '../../iam/tag-conditions';
import { neededActions, otherActions } from '../type-actions/needed';

/** What is done to a key that was made just now, whose tags KMS may take minutes to know. */
const FINISHING = 'EnableKeyRotation TagResource';

const SEEING = 'DescribeKey Get* List*';

/** Makes and changes keys, each of which carries the tag of the environment. */
export function keyExecution({ arn, environment: { name } }: Place): Allowance[] {
  const resources = [arn('kms', 'key/*')];
  const because = 'KMS gives ids to keys; the tag that every stack gives says whose they are';
  return [
    {
      sid: 'MakeKeys',
      actions: neededActions('kms', 'CreateKey'),
      resources: ['*'],
      conditions: madeFor(name),
      because: 'This action takes no resource; the tag that every stack gives says whose key it is',
    },
    {
      sid: 'FinishKeys',
      actions: neededActions('kms', FINISHING),
      resources,
      conditions: {
        StringEqualsIfExists: { 'aws:RequestTag/environment': name, 'aws:ResourceTag/environment': name },
      },
      because,
    },
    {
      sid: 'ChangeKeys',
      actions: otherActions('kms', `CreateKey ${FINISHING} ${SEEING}`),
      resources,
      conditions: ownedBy(name),
      because,
    },
    {
      sid: 'SeeKeys',
      actions: neededActions('kms', SEEING),
      resources,
      because: 'Services ask for the key that they have in every account, which carries no tag',
    },
  ];
}
