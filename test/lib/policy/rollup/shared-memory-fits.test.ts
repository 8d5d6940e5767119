import type { EmptyDirVolumeSource } from 'kubernetes-types/core/v1';
import { sharedMemoryFits as rule } from '../../../../lib/policy/rules/rollup/shared-memory-fits';
import { container, deploymentOfPod, violations } from '../objects';

interface Given {
  readonly emptyDir?: EmptyDirVolumeSource;
  readonly limit?: string;
  readonly isNode?: boolean;
  readonly mountPath?: string;
}

const check = ({ emptyDir, limit = '8Gi', isNode = false, mountPath = '/dev/shm' }: Given) => {
  const mounts = emptyDir
    ? {
        volumeMounts: [
          { name: 'a', mountPath: '/a' },
          { name: 'shm', mountPath },
        ],
      }
    : {};
  const env = isNode ? { env: [{ name: 'WORKER_TYPE', value: 'GPU' }] } : {};
  const worker = container({ ...mounts, ...env, resources: { limits: { memory: limit } } });
  const volumes = [
    { name: 'a', emptyDir: {} },
    { name: 'shm', emptyDir },
  ];
  return violations(rule, [deploymentOfPod({ containers: [worker], volumes })]);
};

const at = 'Deployment relay/relay spec.template.spec.containers[0]';
const memory = (sizeLimit: string) => ({ medium: 'Memory', sizeLimit });

describe('shared-memory-fits', () => {
  it('refuses more shared memory than the memory limit', () => {
    expect(check({ emptyDir: memory('9Gi') })).toEqual([
      `${at}.volumeMounts[1]: 9Gi at /dev/shm, but the memory limit is 8Gi`,
    ]);
    expect(check({ emptyDir: memory('8Gi') })).toEqual([]);
  });

  it('refuses a node of an SP1 Cluster whose shared memory is that of the runtime, or on a disk', () => {
    const missing = [`${at}.volumeMounts: no memory of its own is at /dev/shm`];
    expect(check({ isNode: true })).toEqual(missing);
    expect(check({ isNode: true, emptyDir: { sizeLimit: '1Gi' } })).toEqual(missing);
    expect(check({ isNode: true, emptyDir: memory('1Gi'), mountPath: '/tmp' })).toEqual(missing);
    expect(check({ isNode: true, emptyDir: memory('1Gi') })).toEqual([]);
  });

  it('asks nothing of others', () => {
    expect(check({})).toEqual([]);
    expect(check({ emptyDir: memory('9Gi'), mountPath: '/tmp' })).toEqual([]);
  });
});
