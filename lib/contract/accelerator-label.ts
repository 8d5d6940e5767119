import { instanceType } from './instance-types';

/**
 * Says that machines have GPUs before their device plugin does: the cluster autoscaler takes those with this label and
 * without a GPU to be still starting, where it would add another machine for the same pod. It reads no more of the value
 * than whether there is one, but for the names of its metrics.
 *
 * @see https://github.com/kubernetes/autoscaler/blob/master/cluster-autoscaler/cloudprovider/aws/README.md#special-note-on-gpu-instances
 */
export function acceleratorLabel(instanceTypes: readonly string[]): Record<string, string> {
  const [model] = instanceTypes.flatMap((name) => instanceType(name)?.gpu ?? []);
  if (model === undefined) return {};
  return { 'k8s.amazonaws.com/accelerator': `nvidia-${model.name.toLowerCase().replaceAll(' ', '-')}` };
}
