import { secretIsThrowAway } from '../../../../lib/policy/rules/data/secret-is-throw-away';
import { object, violations } from '../objects';

const secret = (mark?: string) =>
  object('v1', 'Secret', {
    metadata: { annotations: mark === undefined ? undefined : { 'chainyard.io/throw-away': mark } },
  });
const at = 'Secret relay/relay metadata.annotations["chainyard.io/throw-away"]';

describe('secret-is-throw-away', () => {
  it('refuses a Secret without the mark', () => {
    expect(violations(secretIsThrowAway, [secret(), secret('false')])).toEqual([
      `${at}: not set on a rendered Secret`,
      `${at}: "false" on a rendered Secret`,
    ]);
  });

  it('refuses a marked Secret where clusters are kept', () => {
    expect(violations(secretIsThrowAway, [secret('true')], { throwAwaySecrets: false })).toEqual([
      `${at}: "true", but the provider's clusters are not thrown away`,
    ]);
  });

  it('accepts a marked Secret of a cluster that may be thrown away', () => {
    expect(violations(secretIsThrowAway, [secret('true')], { throwAwaySecrets: true })).toEqual([]);
  });
});
