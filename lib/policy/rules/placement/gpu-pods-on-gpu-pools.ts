import { podRequests } from '../../../k8s/pod-requests';
import { eachPod } from '../../each-pod';
import { selectedPools, usablePools } from '../../pools';
import type { Rule } from '../../rule';

export const gpuPodsOnGpuPools: Rule = {
  id: 'gpu-pods-on-gpu-pools',
  refuses:
    'a pod that asks for GPUs and may be placed on machines without any, and one but of a DaemonSet that asks for none and may run on machines with some',
  why: 'machines with GPUs cost several times as much as others; a container that asks for no GPU sees all of them, since the container runtime goes by what its image asks for',
  fix: 'select a pool with GPUs for pods that ask for some, and another one for the rest; taint the pool with nvidia.com/gpu:NoSchedule',
  check: eachPod(function* (pod, { facts: { nodePools } }) {
    const { gpus } = podRequests(pod.spec);
    if (gpus > 0) {
      const without = selectedPools(pod, nodePools).filter(({ allocatable }) => allocatable.gpus === 0);
      for (const { name } of without) {
        yield { path: `${pod.prefix}spec.nodeSelector`, message: `asks for ${gpus} GPU, and pool ${name} has none` };
      }
    } else if (pod.object.json.kind !== 'DaemonSet') {
      const withGpus = usablePools(pod, nodePools).filter(({ allocatable }) => allocatable.gpus > 0);
      for (const { name } of withGpus) {
        yield { path: `${pod.prefix}spec.nodeSelector`, message: `asks for no GPU, and may run on pool ${name}` };
      }
    }
  }),
};
