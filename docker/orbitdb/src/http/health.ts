import type { Health } from '../health.ts';
import type { Reply } from './reply.ts';
import type { Route } from './router.ts';

const statusOf = (reasons: readonly string[]) =>
  reasons.length === 0 ? { status: 200, text: 'ok' } : { status: 503, text: 'failed' };

const explained = (reasons: readonly string[]): Reply => {
  const { status, text } = statusOf(reasons);
  return { status, body: { status: text, reasons } };
};

/** The probes of Kubernetes. */
export const probeRoutes = (health: Health): readonly Route[] => [
  { method: 'GET', path: '/health/started', answer: () => explained(health.unopened()) },
  { method: 'GET', path: '/health/live', answer: async () => explained(await health.faults()) },
  { method: 'GET', path: '/health/ready', answer: () => explained(health.obstacles()) },
];

/** The same as readiness for strangers, who are not told the reasons. */
export const publicHealthRoute = (health: Health): Route => ({
  method: 'GET',
  path: '/health',
  answer: () => {
    const { status, text } = statusOf(health.obstacles());
    return { status, body: { status: text } };
  },
});
