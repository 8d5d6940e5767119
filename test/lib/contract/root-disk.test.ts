import { rootDiskForPods } from '../../../lib/contract/root-disk';

describe('the root disk of a machine', () => {
  it('is for pods without a tenth and 1 GiB', () => {
    expect(rootDiskForPods('20Gi')).toBe(17 * 2 ** 30);
    expect(rootDiskForPods('200Gi')).toBe(179 * 2 ** 30);
  });

  it('has nothing for them where it is too small', () => {
    expect(rootDiskForPods('1Gi')).toBe(0);
  });
});
