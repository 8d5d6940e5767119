import { parseMemory } from '../../../k8s/quantity';
import { storage } from '../../fields';
import { places } from '../../places';
import { rollup as section } from '../../systems/rollup';
import { quote } from '../../words';
import { rollupRule } from './rollup-rule';

/** Less is a slip of the unit: no database starts in it, and disks of clouds are no smaller. */
const LEAST = '1Gi';

/** Volumes of a rollup hold something. */
export const rollupVolumesSuffice = rollupRule('rollup-volumes-suffice', function* (rollup) {
  for (const { path, value } of places(section, rollup, storage)) {
    if (parseMemory(value) >= parseMemory(LEAST)) continue;
    yield { path: ['rollup', ...path], message: `${quote(value)} is less than ${LEAST}: use that or more` };
  }
});
