import { headAgeAtLeastTwoSlots } from '../../../../lib/policy/rules/ethereum/head-age-at-least-two-slots';
import { container, deploymentOfContainer, deploymentOfPod, violations } from '../objects';

const env = (value: string) => ({
  env: [
    { name: 'CHAIN_ID', value: '1' },
    { name: 'MAXIMUM_HEAD_AGE', value },
  ],
});

describe('head-age-at-least-two-slots', () => {
  it.each(['23', '12', '0', '', '-60', '1m', '24s'])('refuses %s', (value) => {
    expect(violations(headAgeAtLeastTwoSlots, [deploymentOfContainer(env(value))])).toEqual([
      `Deployment relay/relay spec.template.spec.containers[0].env[1].value: ${JSON.stringify(value)}, but 2 slots are 24 seconds`,
    ]);
  });

  it('looks at sidecars', () => {
    const sidecar = { ...container(env('10')), restartPolicy: 'Always' };
    expect(violations(headAgeAtLeastTwoSlots, [deploymentOfPod({ initContainers: [sidecar] })])).toHaveLength(1);
  });

  it.each(['24', '60', '600'])('accepts %s', (value) => {
    expect(violations(headAgeAtLeastTwoSlots, [deploymentOfContainer(env(value))])).toEqual([]);
  });

  it('accepts what checks no head', () => {
    expect(violations(headAgeAtLeastTwoSlots, [deploymentOfContainer({ env: [{ name: 'AGE', value: '1' }] })])).toEqual(
      [],
    );
  });
});
