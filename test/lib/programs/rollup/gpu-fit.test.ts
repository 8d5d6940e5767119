import { instanceType } from '../../../../lib/contract/instance-types';
import { fittingFamilies, gpuProblem } from '../../../../lib/programs/rollup/gpu-fit';
import type { GpuNeed, Role } from '../../../../lib/programs/rollup/role';
import { sp1Cluster } from '../../../../lib/programs/rollup/sp1-cluster/prover-stack';
import { zkStackProvers } from '../../../../lib/programs/rollup/zk-stack/prover-stack';

/** The need of a row; the test fails where it has none. */
function needOf(role: Role): GpuNeed {
  if (role.runs !== 'workers' || role.gpu === undefined) throw new Error('no worker with a GPU');
  return role.gpu;
}

const boojum = needOf(zkStackProvers.roles['circuit-prover']);
const needs = {
  boojum,
  /** Built by nothing but the Dockerfile of the circuit prover. */
  'own boojum': { ...boojum, computeCapability: { oneOf: ['8.9'] } },
  sp1: needOf(sp1Cluster.roles['gpu-node']),
  /** @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/docker/airbender-prover-server/Dockerfile#L53 */
  airbender: { memory: 40_960, computeCapability: { oneOf: ['8.0', '12.0'] } },
} as const satisfies Record<string, GpuNeed>;

/** Whether the GPUs of a machine fit: A100 and RTX PRO 6000 are what Airbender was compiled for, L40S is like an A100. */
const table = [
  ['g4dn.4xlarge', { boojum: false, 'own boojum': false, sp1: false, airbender: false }],
  ['g5.4xlarge', { boojum: true, 'own boojum': false, sp1: true, airbender: false }],
  ['g6.4xlarge', { boojum: true, 'own boojum': true, sp1: true, airbender: false }],
  ['gr6.4xlarge', { boojum: true, 'own boojum': true, sp1: true, airbender: false }],
  ['g6e.4xlarge', { boojum: true, 'own boojum': true, sp1: true, airbender: true }],
  ['g7e.4xlarge', { boojum: false, 'own boojum': false, sp1: true, airbender: true }],
  ['p4d.24xlarge', { boojum: true, 'own boojum': false, sp1: false, airbender: true }],
  ['p4de.24xlarge', { boojum: true, 'own boojum': false, sp1: false, airbender: true }],
  ['p5.4xlarge', { boojum: true, 'own boojum': false, sp1: true, airbender: false }],
] as const;

describe.each(table)('the GPUs of a %s', (name, expected) => {
  it('fit the images that are compiled for them and that their memory is enough for', () => {
    const gpu = instanceType(name)?.gpu;
    const fits = (need: GpuNeed) => gpu !== undefined && gpuProblem(need, gpu) === undefined;
    expect(Object.fromEntries(Object.entries(needs).map(([image, need]) => [image, fits(need)]))).toEqual(expected);
  });
});

describe('gpuProblem', () => {
  const gpu = (computeCapability: string, memory = 24_576) => ({ name: 'Card', computeCapability, memory });

  it('says what the GPU has and what the image needs', () => {
    expect(gpuProblem(needs.sp1, gpu('8.0'))).toBe('has compute capability 8.0, and the image needs 8.6');
    expect(gpuProblem(needs.airbender, gpu('9.0', 81_920))).toBe(
      'has compute capability 9.0, and the image is compiled for 8.0, 12.0',
    );
    expect(gpuProblem(needs.boojum, gpu('7.5', 16_384))).toBe('has 16384 MiB of memory, and the image needs 22888 MiB');
  });

  it('takes 22,888 MiB for 24 GB, as machines have them that are sold with so much', () => {
    expect(gpuProblem(needs.boojum, gpu('8.9', 22_888))).toBeUndefined();
    expect(gpuProblem(needs.boojum, gpu('8.9', 22_887))).toMatch(/^has 22887 MiB/);
  });

  it('takes numbers for numbers', () => {
    const need = { memory: 0, computeCapability: { atLeast: '8.9' } } as const;
    expect(['8.9', '8.10', '10.0', '12.1'].map((number) => gpuProblem(need, gpu(number)))).toEqual(
      Array(4).fill(undefined),
    );
    expect(gpuProblem(need, gpu('7.5'))).toBeDefined();
  });
});

describe('fittingFamilies', () => {
  it('names each family once, in the order of the table of machines', () => {
    expect(fittingFamilies(needs['own boojum'])).toEqual(['g6', 'gr6', 'g6e']);
    expect(fittingFamilies(needs.airbender)).toEqual(['g6e', 'g7e', 'p4d', 'p4de']);
    expect(fittingFamilies({ memory: 2 ** 20, computeCapability: { atLeast: '1.0' } })).toEqual([]);
  });
});
