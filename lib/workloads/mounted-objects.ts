import { ApiObject } from 'cdk8s';
import { volumesOf } from '../k8s/pod-volumes';
import type { Volume } from '../k8s/volumes';
import type { SystemChart } from './system-chart';
import type { Workload } from './workload';

/** Gives what one workload alone mounts the labels of that workload; what several mount belongs to the system. */
export function labelMountedObjects(chart: SystemChart): void {
  const users = new Map<string, Set<Workload>>();
  for (const workload of chart.workloads) {
    for (const object of volumesOf(workload.programs).flatMap(objectsOf)) {
      users.set(object, (users.get(object) ?? new Set()).add(workload));
    }
  }
  for (const object of chart.node.findAll().filter(ApiObject.isApiObject)) {
    const [only, another] = users.get(`${object.kind}/${object.name}`) ?? [];
    if (only === undefined || another !== undefined) continue;
    for (const [key, value] of Object.entries(only.labels)) object.metadata.addLabel(key, value);
  }
}

/** Objects behind a volume, as `Kind/name`; claims of a StatefulSet are none of the chart's. */
function objectsOf(volume: Volume): string[] {
  switch (volume.kind) {
    case 'config':
      return [`ConfigMap/${volume.files.name}`];
    case 'secret':
      return [`Secret/${volume.secretName}`, `ExternalSecret/${volume.secretName}`];
    case 'existing-claim':
      return [`PersistentVolumeClaim/${volume.claimName}`];
    default:
      return [];
  }
}
