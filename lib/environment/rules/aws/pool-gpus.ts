import { instanceType } from '../../../contract/instance-types';
import type { LoadedEnvironment } from '../../load';
import { alternatives } from '../../words';
import { gpuFamilies, gpuPool, gpuWorkers } from '../rollup/gpu-workers';
import { cloudRule } from './cloud-rule';

/** Taint, and resource, of machines with GPUs of NVIDIA. */
const GPU = 'nvidia.com/gpu';

/** Machines with GPUs are kept for what needs them, and what is kept for that has some. */
export const awsPoolGpus = cloudRule('aws-pool-gpus', function* (_, environment) {
  for (const [name, { instanceTypes = [], taints }] of Object.entries(environment.nodePools)) {
    const path = ['nodePools', name];
    const tainted = taints.some(({ key }) => key === GPU);
    const gpus = instanceTypes.map((type) => instanceType(type)?.gpus ?? 0);
    for (const [index, type] of instanceTypes.entries()) {
      if (gpus[index] !== 0 || (!tainted && gpus.every((count) => count === 0))) continue;
      const message = `"${type}" has no GPU, and the pool is one of GPUs; use types ${fittingTypes(name, environment)}, or take the others away`;
      yield { path: [...path, 'instanceTypes', index], message };
    }
    if (tainted || gpus.every((count) => count === 0)) continue;
    const message = `has GPUs, and no taint keeps other pods away; add { key: ${GPU}, value: "true", effect: NoSchedule }`;
    yield { path, message };
  }
});

/** Types for a pool: those whose GPUs its workers can use, where the file says who they are. */
function fittingTypes(pool: string, environment: LoadedEnvironment): string {
  const { rollup } = environment;
  if (rollup === undefined || gpuPool(rollup, environment)?.name !== pool) return 'such as g6.xlarge';
  return `of ${alternatives(gpuFamilies(gpuWorkers(rollup)))}`;
}
