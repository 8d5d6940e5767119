import type { Container } from 'kubernetes-types/core/v1';
import { podRequests } from '../../../lib/k8s/pod-requests';

const Mi = 2 ** 20;

const container = (cpu: string, memory: string, fields: Partial<Container> = {}): Container => ({
  name: 'relay',
  resources: { requests: { cpu, memory }, limits: { memory } },
  ...fields,
});

describe('podRequests', () => {
  it('adds up the containers', () => {
    const containers = [container('100m', '64Mi'), container('1', '128Mi')];
    expect(podRequests({ containers })).toEqual({
      cpu: 1100,
      memory: 192 * Mi,
      memoryLimit: 192 * Mi,
      ephemeralStorage: 0,
      gpus: 0,
    });
  });

  it('counts the largest init container when it needs more than the containers, for each resource alone', () => {
    const initContainers = [container('2', '16Mi'), container('1500m', '32Mi')];
    const { cpu, memory } = podRequests({ initContainers, containers: [container('1', '64Mi')] });
    expect([cpu, memory]).toEqual([2000, 64 * Mi]);
  });

  it('adds native sidecars to the containers and to the init containers that start after them', () => {
    const sidecar = container('500m', '64Mi', { restartPolicy: 'Always' });
    const containers = [container('100m', '64Mi')];
    expect(podRequests({ initContainers: [sidecar], containers }).cpu).toBe(600);
    expect(podRequests({ initContainers: [sidecar, container('1', '64Mi')], containers }).cpu).toBe(1500);
    expect(podRequests({ initContainers: [container('1', '64Mi'), sidecar], containers }).cpu).toBe(1000);
  });

  it('takes the limit where the request is missing', () => {
    const containers = [{ name: 'relay', resources: { limits: { cpu: '2', memory: '64Mi', 'nvidia.com/gpu': '1' } } }];
    expect(podRequests({ containers })).toMatchObject({ cpu: 2000, memory: 64 * Mi, gpus: 1 });
  });

  it('counts memory limits apart from requests', () => {
    const resources = { requests: { memory: '64Mi' }, limits: { memory: '128Mi', 'ephemeral-storage': '1Gi' } };
    expect(podRequests({ containers: [{ name: 'relay', resources }] })).toMatchObject({
      memory: 64 * Mi,
      memoryLimit: 128 * Mi,
      ephemeralStorage: 1024 * Mi,
    });
  });

  it('takes what the pod states as a whole instead of its containers', () => {
    const spec = { containers: [container('100m', '64Mi')], resources: { requests: { cpu: '3' } } };
    expect(podRequests(spec)).toMatchObject({ cpu: 3000, memory: 64 * Mi });
  });

  it('adds the overhead of the runtime class', () => {
    const overhead = { cpu: '250m', memory: '120Mi' };
    expect(podRequests({ containers: [container('1', '8Mi')], overhead })).toMatchObject({
      cpu: 1250,
      memory: 128 * Mi,
    });
  });

  it('asks for nothing where nothing is stated', () => {
    expect(podRequests({ containers: [{ name: 'relay' }] })).toMatchObject({ cpu: 0, memory: 0, memoryLimit: 0 });
  });
});
