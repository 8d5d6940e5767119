import { appDefaults } from '../../../../../lib/environment/systems/celestia/patches';
import { appVersions, defaultGeneses } from '../../../../../lib/programs/celestia/genesis/default-genesis';
import { patched } from '../../../../../lib/programs/celestia/genesis/patches';

describe.each(appVersions)('the default genesis of app %d', (version) => {
  it('has the defaults that patches are compared with', () => {
    expect(patched(defaultGeneses[version], appDefaults)).toEqual(defaultGeneses[version]);
  });

  it('is of its version', () => {
    expect(defaultGeneses[version].app_version.split('.')[0]).toBe(String(version));
    expect(defaultGeneses[version].consensus.params.version.app).toBe(String(version));
  });
});

describe('a patch', () => {
  it('of what the app has not is refused', () => {
    expect(() => patched({ app_state: { gov: { params: {} } } }, { votingPeriod: '10m' })).toThrow(
      "the app's default genesis has no app_state.gov.params.voting_period",
    );
  });
});
