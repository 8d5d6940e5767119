import { insteadOf } from '../../../programs/rollup/zk-stack/config/derived-keys';
import { keysOf } from '../../../programs/rollup/zk-stack/config/keys';
import { dotted } from '../../../programs/rollup/zk-stack/config/mapping';
import { keysOfFile } from '../../../programs/rollup/zk-stack/config/unknown-keys';
import { rollupRule } from './rollup-rule';

/** Nothing is set twice, and nothing that no program here reads. */
export const rollupGeneralKeysFree = rollupRule('rollup-general-keys-free', function* ({ general }) {
  const { parameterOf } = keysOfFile('general.yaml');
  const unused = keysOf('unused');
  for (const [key] of dotted(general)) {
    const path = ['rollup', 'general', ...key.split('.')];
    const parameter = parameterOf(key);
    const instead = parameter && insteadOf(parameter);
    if (instead !== undefined) yield { path, message: `is not set here; ${instead}` };
    else if (unused.parameterOf(key) !== undefined) yield { path, message: 'no role here reads it: leave it out' };
  }
});
