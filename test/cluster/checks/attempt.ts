import type { Pod, PodSpec } from 'kubernetes-types/core/v1';
import { until } from '../../live/support/wait';
import type { Api } from '../api/api';
import { SIMULATED } from '../simulation/marks';

/** Where nobody restricts pods or counts them. */
const PODS = '/api/v1/namespaces/default/pods';

/** What became of a pod: its node, or what the scheduler says instead. */
export interface Attempt {
  readonly node?: string;
  readonly message?: string;
}

/** What a pod asks of its node, beside what it requests. */
export type Wishes = Pick<PodSpec, 'nodeSelector' | 'tolerations'>;

/**
 * Lets the scheduler place pods that all request the same, and takes them away again.
 *
 * @param requests of each, such as `{ cpu: '1' }`
 */
export async function attempt(
  api: Api,
  wishes: Wishes,
  requests: Readonly<Record<string, string>>,
  count = 1,
): Promise<Attempt[]> {
  const paths = Array.from({ length: count }, (_, index) => `attempt-${index}`);
  try {
    for (const name of paths) await api.create(PODS, pod(name, wishes, requests));
    return await until('the scheduler has looked at every pod', 30, async () => {
      const pods = await Promise.all(paths.map((name) => api.get<Pod>(`${PODS}/${name}`)));
      const attempts = pods.map(outcome);
      return attempts.every((each) => each !== undefined) ? attempts : undefined;
    });
  } finally {
    for (const name of paths) await api.remove(`${PODS}/${name}`, { gracePeriodSeconds: 0 });
  }
}

function outcome({ spec, status }: Pod): Attempt | undefined {
  if (spec?.nodeName !== undefined) return { node: spec.nodeName };
  const { message } = status?.conditions?.find(({ type }) => type === 'PodScheduled') ?? {};
  return message === undefined ? undefined : { message };
}

function pod(name: string, wishes: Wishes, requests: Readonly<Record<string, string>>): Pod {
  // Of extended resources, limits are what counts.
  const resources = { requests, limits: requests };
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, labels: SIMULATED },
    spec: { ...wishes, containers: [{ name: 'attempt', image: 'example.test/attempt:1', resources }] },
  };
}
