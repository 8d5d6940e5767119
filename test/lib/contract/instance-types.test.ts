import { instanceType, instanceTypeNames } from '../../../lib/contract/instance-types';

describe('instance types', () => {
  it('have a size that makes sense', () => {
    for (const name of instanceTypeNames) {
      const type = instanceType(name);
      expect(type?.cpus).toBeGreaterThan(0);
      expect(type?.memory).toBeGreaterThan(0);
      expect(type?.pods).toBeGreaterThan(3);
    }
  });

  it('of a family grow together with their number of CPUs', () => {
    expect(instanceType('c7i.2xlarge')).toEqual({ cpus: 8, memory: 16, pods: 58 });
    expect(instanceType('m6a.xlarge')).toEqual({ cpus: 4, memory: 16, pods: 58 });
    expect(instanceType('r7i.16xlarge')).toEqual({ cpus: 64, memory: 512, pods: 737 });
  });

  it('say of their GPUs what programs are compiled for and what fits in their memory', () => {
    expect(instanceType('g6.12xlarge')).toMatchObject({
      gpus: 4,
      gpu: { name: 'L4', memory: 22_888, computeCapability: '8.9' },
    });
    const architectures = (family: string) => [
      ...new Set(
        instanceTypeNames
          .filter((name) => name.startsWith(`${family}.`))
          .map((name) => `${instanceType(name)?.gpu?.memory} ${instanceType(name)?.gpu?.computeCapability}`),
      ),
    ];
    expect(architectures('gr6')).toEqual(architectures('g6'));
    expect(architectures('g7e')).toEqual(['98304 12.0']);
    expect(architectures('p4d')).toEqual(['40960 8.0']);
    expect(architectures('p4de')).toEqual(['81920 8.0']);
    expect(architectures('p5')).toEqual(['81920 9.0']);
    for (const name of instanceTypeNames) {
      const type = instanceType(name);
      expect([name, type?.gpu !== undefined]).toEqual([name, (type?.gpus ?? 0) > 0]);
    }
  });

  it('are those of the table and nothing that JavaScript adds', () => {
    expect(instanceType('constructor')).toBeUndefined();
    expect(instanceType('t3.tiny')).toBeUndefined();
  });
});
