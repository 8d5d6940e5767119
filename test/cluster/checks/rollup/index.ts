import type { Subject } from '../../subject';
import type { Check } from '../checks';
import { checkGpuPlacement } from './gpu-placement';
import { checkGpuScale } from './gpu-scale';

/** What workloads with GPUs go through. */
export async function checkProvers(subject: Subject, check: Check): Promise<void> {
  await check('pods with GPUs have their machines for themselves', () => checkGpuPlacement(subject));
  await check('from no GPU to as many as there may be', () => checkGpuScale(subject));
}
