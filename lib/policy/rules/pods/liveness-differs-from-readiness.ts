import type { Probe } from 'kubernetes-types/core/v1';
import { eachContainer } from '../../each-pod';
import type { Rule } from '../../rule';

export const livenessDiffersFromReadiness: Rule = {
  id: 'liveness-differs-from-readiness',
  refuses: 'a liveness probe that asks the same as the readiness probe',
  why: 'a program that is only busy, or waits for another one, is restarted over and over instead of left in peace',
  fix: 'let liveness ask only what a restart mends, such as an open port',
  check: eachContainer(function* ({ container: { livenessProbe, readinessProbe }, path }) {
    if (!livenessProbe || !readinessProbe) return;
    const question = questionOf(livenessProbe);
    const message = `${question} is the question of readinessProbe too`;
    if (question === questionOf(readinessProbe)) yield { path: `${path}.livenessProbe`, message };
  }),
};

/** What the probe asks, without how often. */
function questionOf({ exec, grpc, httpGet, tcpSocket }: Probe): string {
  return JSON.stringify({ exec, grpc, httpGet, tcpSocket });
}
