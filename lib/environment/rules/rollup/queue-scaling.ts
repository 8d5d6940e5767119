import { parseDuration } from '../../fields/duration';
import { quote } from '../../words';
import { rollupRule } from './rollup-rule';

/**
 * Seconds without a job after which the last worker may go: a machine with its image and setup keys takes minutes to
 * come, and batches come one after the other.
 */
const SHORTEST_COOLDOWN = 600;

/** Workers come and go with the queue by KEDA alone, which finds Prometheus, and not between two batches. */
export const rollupQueueScaling = rollupRule('rollup-queue-scaling', function* ({ prover }, { operators }) {
  if (prover.kind !== 'zk-stack' || prover.scaling.on !== 'queue') return;
  const path = ['rollup', 'prover', 'scaling'];
  if (!operators.includes('keda')) {
    const message = '"queue" needs the operator keda: add "- keda" to operators, or use on: nothing';
    yield { path: [...path, 'on'], message };
  }
  const { cooldown, prometheus } = prover.scaling;
  const { hostname } = new URL(prometheus);
  if (/^[a-z0-9-]+$/i.test(hostname)) {
    const message = `${quote(prometheus)} is looked up in the namespace of KEDA, which asks it: name the namespace too, as in ${hostname}.monitoring`;
    yield { path: [...path, 'prometheus'], message };
  }
  if (parseDuration(cooldown) >= SHORTEST_COOLDOWN) return;
  const message = `"${cooldown}" is less than 10m, in which the last worker would go between two batches; use 10m or more`;
  yield { path: [...path, 'cooldown'], message };
});
