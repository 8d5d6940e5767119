import { unknownKeys } from '../../../programs/rollup/zk-stack/config/unknown-keys';
import { rollupRule } from './rollup-rule';

/** What the section sets beyond its own keys are keys that programs of the rollup know. */
export const rollupConfigKeysKnown = rollupRule('rollup-config-keys-known', function* ({ general }) {
  for (const { path, message } of unknownKeys('general.yaml', general))
    yield { path: ['rollup', 'general', ...path], message };
});
