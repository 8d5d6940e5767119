import { allocatable } from '../../../lib/contract/allocatable';

const gibibyte = 2 ** 30;
const mebibyte = 2 ** 20;

describe('what pods can use of a machine', () => {
  it.each([
    [1, 940],
    [2, 1930],
    [4, 3920],
    [8, 7910],
    [96, 95690],
    [0.5, 440],
  ])('is of %d CPUs %d millicores', (cpus, millicores) => {
    expect(allocatable(cpus, gibibyte, 10).cpu).toBe(millicores);
  });

  it('is its memory without 355 MiB, and 11 MiB for each pod', () => {
    expect(allocatable(2, 2 * gibibyte, 11).memory).toBe(2 * gibibyte - (355 + 121) * mebibyte);
    expect(allocatable(2, 8 * gibibyte, 110).memory).toBe(8 * gibibyte - (355 + 1210) * mebibyte);
  });

  it('is nothing rather than less, where the system alone needs more', () => {
    expect(allocatable(2, gibibyte, 110).memory).toBe(0);
    expect(allocatable(0.01, gibibyte, 10).cpu).toBe(0);
  });

  it('is all of its pods and GPUs', () => {
    expect(allocatable(2, gibibyte, 35)).toMatchObject({ pods: 35, gpus: 0 });
    expect(allocatable(2, gibibyte, 35, 4)).toMatchObject({ gpus: 4 });
  });

  it('is counted at once, however many CPUs somebody writes', () => {
    expect(allocatable(2 ** 40, gibibyte, 10).cpu).toBeGreaterThan(2 ** 49);
  });
});
