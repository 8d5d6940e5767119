import { podRequests } from '../../../../lib/k8s/pod-requests';
import { type PodTemplate, podTemplates } from '../../../../lib/policy/pod-templates';
import { type ReplicaRange, replicaRanges } from '../../../../lib/policy/scalers';
import type { Subject } from '../../subject';

/** A workload whose pods ask for GPUs. */
export interface GpuWorkload {
  readonly template: PodTemplate;
  readonly namespace: string;
  readonly name: string;
  /** GPUs of one pod. */
  readonly gpus: number;
  readonly range: ReplicaRange;
}

/** Every workload whose pods ask for GPUs. */
export function gpuWorkloads({ rendered: { objects } }: Subject): GpuWorkload[] {
  const rangeOf = replicaRanges(objects);
  return podTemplates(objects)
    .map((template) => ({
      template,
      namespace: template.namespace ?? '',
      name: template.object.json.metadata.name,
      gpus: podRequests(template.spec).gpus,
      range: rangeOf(template),
    }))
    .filter(({ gpus }) => gpus > 0);
}
