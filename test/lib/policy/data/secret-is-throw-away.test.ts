import { secretIsThrowAway } from '../../../../lib/policy/rules/data/secret-is-throw-away';
import { object, violations } from '../objects';

const secret = (mark?: string) =>
  object('v1', 'Secret', {
    metadata: { annotations: mark === undefined ? undefined : { 'chainyard.io/throw-away': mark } },
  });

describe('secret-is-throw-away', () => {
  it('refuses a Secret without the mark', () => {
    const at = 'Secret relay/relay metadata.annotations["chainyard.io/throw-away"]';
    expect(violations(secretIsThrowAway, [secret(), secret('false')])).toEqual([
      `${at}: unset on a rendered Secret`,
      `${at}: "false" on a rendered Secret`,
    ]);
  });

  it('accepts a marked Secret', () => {
    expect(violations(secretIsThrowAway, [secret('true')])).toEqual([]);
  });
});
