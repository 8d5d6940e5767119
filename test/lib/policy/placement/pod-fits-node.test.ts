import { podFitsNode } from '../../../../lib/policy/rules/placement/pod-fits-node';
import { pool } from '../facts';
import { container, deployment, deploymentOfPod, violations } from '../objects';

const field = 'Deployment relay/relay spec.template.spec.containers';
const asking = (requests: Record<string, string>, fields = {}) => container({ resources: { requests }, ...fields });
const large = pool({ name: 'chain', allocatable: { cpu: 16000, memory: 64 * 2 ** 30, pods: 10, gpus: 1 } });

describe('pod-fits-node', () => {
  it('refuses more than an empty node of the pool has', () => {
    const containers = [asking({ cpu: '3', memory: '10Gi' }), asking({ cpu: '1100m', memory: '7Gi' })];
    const pod = deploymentOfPod({ nodeSelector: { 'chainyard.io/pool': 'app' }, containers });
    expect(violations(podFitsNode, [pod], { nodePools: [pool(), large] })).toEqual([
      `${field}: 4100m CPU, but a node of app has 4`,
      `${field}: 17Gi memory, but a node of app has 16Gi`,
    ]);
  });

  it('counts init containers and sidecars as the scheduler does', () => {
    const initContainers = [asking({ cpu: '2' }, { restartPolicy: 'Always' }), asking({ cpu: '2500m' })];
    expect(violations(podFitsNode, [deploymentOfPod({ initContainers })], { nodePools: [pool()] })).toEqual([
      `${field}: 4500m CPU, but a node of app has 4`,
    ]);
  });

  it('refuses GPUs where there are none', () => {
    const containers = [container({ resources: { limits: { 'nvidia.com/gpu': '1' } } })];
    expect(violations(podFitsNode, [deploymentOfPod({ containers })], { nodePools: [pool()] })).toEqual([
      `${field}: 1 GPU, but a node of app has 0`,
    ]);
  });

  it("counts the cluster's own pods of every node", () => {
    const systemPods = [
      { name: 'agent', count: 'every node' as const, cpu: 100, memory: 512 },
      { name: 'names', count: 2, cpu: 1000, memory: 1024 },
    ];
    const asks = (cpu: string) => deploymentOfPod({ containers: [asking({ cpu, memory: '15872Mi' })] });
    expect(violations(podFitsNode, [asks('3900m')], { nodePools: [pool()], systemPods })).toEqual([]);
    expect(violations(podFitsNode, [asks('3901m')], { nodePools: [pool()], systemPods })).toEqual([
      `${field}: 4001m CPU with the pods of every node, but a node of app has 4`,
    ]);
  });

  it('counts the pods of DaemonSets of its pool, which are on every node too', () => {
    const of = (name: string, cpu: string) => ({
      nodeSelector: { 'chainyard.io/pool': name },
      containers: [asking({ cpu })],
    });
    const pod = deploymentOfPod(of('app', '3900m'));
    const agent = (name: string, cpu: string) => ({
      ...deployment({ metadata: { name: 'agent' }, spec: { template: { spec: of(name, cpu) } } }),
      kind: 'DaemonSet',
    });
    const nodePools = [pool(), large];
    expect(violations(podFitsNode, [pod, agent('app', '100m')], { nodePools })).toEqual([]);
    expect(violations(podFitsNode, [pod, agent('chain', '200m')], { nodePools })).toEqual([]);
    expect(violations(podFitsNode, [pod, agent('app', '200m')], { nodePools })).toEqual([
      `${field}: 4100m CPU with the pods of every node, but a node of app has 4`,
    ]);
  });

  it('accepts a pod without a pool when one pool that takes it is large enough', () => {
    const pod = deploymentOfPod({ containers: [asking({ cpu: '8' })] });
    expect(violations(podFitsNode, [pod], { nodePools: [pool(), large] })).toEqual([]);
    const closed = { ...large, taints: [{ key: 'dedicated', effect: 'NoSchedule' as const }] };
    expect(violations(podFitsNode, [pod], { nodePools: [pool(), closed] })).toEqual([
      `${field}: 8 CPU, but a node of app has 4`,
    ]);
  });

  it('accepts what fits, to the last byte, and everything where the pools are not known', () => {
    const whole = deploymentOfPod({ containers: [asking({ cpu: '4', memory: '16Gi' })] });
    expect(violations(podFitsNode, [deployment(), whole], { nodePools: [pool()] })).toEqual([]);
    expect(violations(podFitsNode, [deploymentOfPod({ containers: [asking({ cpu: '400' })] })])).toEqual([]);
  });
});
