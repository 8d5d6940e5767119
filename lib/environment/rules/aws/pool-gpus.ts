import { instanceType } from '../../../contract/instance-types';
import { cloudRule } from './cloud-rule';

/** Taint, and resource, of machines with GPUs of NVIDIA. */
const GPU = 'nvidia.com/gpu';

/** Machines with GPUs are kept for what needs them, and what is kept for that has some. */
export const awsPoolGpus = cloudRule('aws-pool-gpus', function* (_, { nodePools }) {
  for (const [name, { instanceTypes = [], taints }] of Object.entries(nodePools)) {
    const path = ['nodePools', name];
    const tainted = taints.some(({ key }) => key === GPU);
    const gpus = instanceTypes.map((type) => instanceType(type)?.gpus ?? 0);
    for (const [index, type] of instanceTypes.entries()) {
      if (gpus[index] !== 0 || (!tainted && gpus.every((count) => count === 0))) continue;
      const message = `"${type}" has no GPU, and the pool is one of GPUs; use types such as g6.xlarge, or take the others away`;
      yield { path: [...path, 'instanceTypes', index], message };
    }
    if (tainted || gpus.every((count) => count === 0)) continue;
    const message = `has GPUs, and no taint keeps other pods away; add { key: ${GPU}, value: "true", effect: NoSchedule }`;
    yield { path, message };
  }
});
