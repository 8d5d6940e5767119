import { gpusWholeAndLimited } from '../../../../lib/policy/rules/pods/gpus-whole-and-limited';
import { deploymentOfContainer, violations } from '../objects';

const GPU = 'nvidia.com/gpu';
const found = (resources: { readonly requests?: object; readonly limits?: object }) =>
  violations(gpusWholeAndLimited, [deploymentOfContainer({ resources })]);
const field = 'Deployment relay/relay spec.template.spec.containers[0].resources';

describe('gpus-whole-and-limited', () => {
  it('refuses parts of a GPU', () => {
    expect(found({ limits: { [GPU]: '500m' } })).toEqual([`${field}.limits["${GPU}"]: "500m" is no whole number`]);
    expect(found({ limits: { 'amd.com/gpu': '1.5' } })).toEqual([
      `${field}.limits["amd.com/gpu"]: "1.5" is no whole number`,
    ]);
  });

  it('refuses a request without its limit, or with another one', () => {
    expect(found({ requests: { [GPU]: '1' } })).toEqual([`${field}.requests["${GPU}"]: "1", but the limit is not set`]);
    expect(found({ requests: { [GPU]: '1' }, limits: { [GPU]: '2' } })).toEqual([
      `${field}.requests["${GPU}"]: "1", but the limit is "2"`,
    ]);
  });

  it('accepts a limit, alone or with the same request, and containers without GPUs', () => {
    expect(found({ limits: { [GPU]: '1' } })).toEqual([]);
    expect(found({ requests: { [GPU]: '8' }, limits: { [GPU]: '8' } })).toEqual([]);
    expect(found({})).toEqual([]);
  });
});
