import { instanceType } from '../../../contract/instance-types';
import { parseGibibytes } from '../../../k8s/quantity';
import { cloudRule } from './cloud-rule';

/** GiB of the node image's root disk. @see https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateNodegroup.html diskSize */
const smallestDisk = 20;

/** Machines of a pool can be bought: their types are named, and their disks hold the node image. */
export const awsPoolMachines = cloudRule('aws-pool-machines', function* (_, { nodePools }) {
  for (const [name, { instanceTypes = [], disk }] of Object.entries(nodePools)) {
    const path = ['nodePools', name];
    if (instanceTypes.length === 0) yield { path, message: 'needs instanceTypes: the cloud buys machines by them' };
    for (const [index, type] of instanceTypes.entries()) {
      if (instanceType(type) !== undefined) continue;
      const message = `"${type}" is not a machine type that is known here; add it to lib/contract/instance-types.ts with its source`;
      yield { path: [...path, 'instanceTypes', index], message };
    }
    const size = parseGibibytes(disk);
    if (size >= smallestDisk && Number.isInteger(size)) continue;
    yield { path: [...path, 'disk'], message: `"${disk}" must be whole Gi, ${smallestDisk}Gi at least` };
  }
});
