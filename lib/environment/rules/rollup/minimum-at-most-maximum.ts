import { rollupRule } from './rollup-rule';

/** Pods that answer callers are at most as many as at least, or more. */
export const rollupMinimumAtMostMaximum = rollupRule('rollup-minimum-at-most-maximum', function* ({ api }) {
  const { minimum, maximum } = api.replicas;
  if (minimum <= maximum) return;
  const message = `${minimum} is more than maximum ${maximum}; make it smaller, or maximum larger`;
  yield { path: ['rollup', 'api', 'replicas', 'minimum'], message };
});
