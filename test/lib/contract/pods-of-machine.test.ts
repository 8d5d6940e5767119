import { instanceType, instanceTypeNames } from '../../../lib/contract/instance-types';
import { podsOfMachine } from '../../../lib/contract/pods-of-machine';

const atMost = (cpus: number) => (cpus < 30 ? 110 : 250);

describe('pods of a machine', () => {
  it('have an address each, or one of a block', () => {
    expect(podsOfMachine({ cpus: 2, pods: 8 }, 'one by one')).toBe(8);
    expect(podsOfMachine({ cpus: 2, pods: 8 }, 'by prefix')).toBe(98);
  });

  it('are no more than a managed node group allows', () => {
    expect(podsOfMachine({ cpus: 16, pods: 234 }, 'one by one')).toBe(110);
    expect(podsOfMachine({ cpus: 2, pods: 17 }, 'by prefix')).toBe(110);
    expect(podsOfMachine({ cpus: 30, pods: 58 }, 'by prefix')).toBe(250);
  });

  it('are as many as that with blocks on every known type but the smallest', () => {
    const fewer = instanceTypeNames.filter((name) => {
      const type = instanceType(name);
      return type && podsOfMachine(type, 'by prefix') < atMost(type.cpus);
    });
    expect(fewer).toEqual(['t3a.small']);
  });
});
