import type { Pod } from 'kubernetes-types/core/v1';
import type { KubernetesObject } from '../../../lib/policy/rendered-object';
import { until } from '../../live/support/wait';
import { objectsOf, type Subject } from '../subject';
import { failedCreations } from './events';
import { place } from './placement';

/** Starts every CronJob at once instead of at its hour; the lines say where its pod ran. */
export async function checkCronJobs(subject: Subject): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const json of objectsOf(subject.rendered, 'CronJob')) lines.push(await runOnce(subject, json));
  return lines;
}

async function runOnce(subject: Subject, { metadata }: KubernetesObject): Promise<string> {
  const { kubectl, api } = subject;
  const { name, namespace = '' } = metadata;
  const job = `${name}-now`;
  await kubectl.text(['create', 'job', job, '-n', namespace, `--from=cronjob/${name}`]);
  const selector = encodeURIComponent(`batch.kubernetes.io/job-name=${job}`);
  const pod = await until(`the pod of CronJob ${namespace}/${name}`, 30, async () => {
    const [first] = await api.list<Pod>(`/api/v1/namespaces/${namespace}/pods?labelSelector=${selector}`);
    if (first?.status?.phase === 'Succeeded') return first;
    const refused = await failedCreations(api, [namespace]);
    throw new Error([first?.status?.conditions?.[0]?.message ?? 'not there', ...refused].join('; '));
  });
  const line = await place(subject, pod);
  await api.remove(`/apis/batch/v1/namespaces/${namespace}/jobs/${job}`, { propagationPolicy: 'Background' });
  return line;
}
