import { podRequests } from '../k8s/pod-requests';
import { formatCpu, mebibytes } from '../k8s/quantity';
import type { KindMap } from '../policy/kinds';
import { containersOf, type PodTemplate, podTemplates } from '../policy/pod-templates';
import { describePodPorts } from '../policy/ports';
import type { RenderedObject } from '../policy/rendered-object';
import type { DocumentedEnvironment } from './documented-environment';
import { markdownTable } from './markdown-table';

/** One line for each workload: its images, its ports, and what it asks for while it runs. */
export function workloadsTable(environments: readonly DocumentedEnvironment[]): string {
  const rows = environments.flatMap(({ environment, rendered: { objects } }) =>
    podTemplates(objects).map((pod) => {
      const { kind, metadata } = pod.object.json;
      const { cpu, memory } = podRequests(pod.spec);
      return [
        environment.name,
        `${metadata.namespace}/${metadata.name}`,
        kind,
        [...new Set(containersOf(pod).map(({ container }) => `\`${container.image}\``))].join(' '),
        describePodPorts(pod),
        formatCpu(cpu * pod.replicas),
        mebibytes(memory * pod.replicas),
        volumes(pod, objects).join(', ') || 'none',
      ];
    }),
  );
  return markdownTable(['Environment', 'Workload', 'Kind', 'Images', 'Ports', 'CPU', 'Memory', 'Volumes'], rows);
}

/** The disks of a pod with their sizes: those made for it, and those that are objects of their own. */
function volumes({ claims, namespace, spec }: PodTemplate, objects: readonly RenderedObject[]): string[] {
  const made = claims.map(({ metadata, spec: claim }) => `${metadata?.name} ${claim?.resources?.requests?.storage}`);
  const mounted = (spec.volumes ?? []).flatMap(({ name, persistentVolumeClaim }) =>
    objects
      .filter(({ json }) => json.kind === 'PersistentVolumeClaim' && json.metadata.namespace === namespace)
      .filter(({ json }) => json.metadata.name === persistentVolumeClaim?.claimName)
      .map(({ json }) => `${name} ${(json as KindMap['PersistentVolumeClaim']).spec?.resources?.requests?.storage}`),
  );
  return [...made, ...mounted];
}
