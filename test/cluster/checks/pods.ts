import type { Pod } from 'kubernetes-types/core/v1';
import { mostPods } from '../../../lib/policy/most-pods';
import { type PodTemplate, podTemplates } from '../../../lib/policy/pod-templates';
import { describeObject } from '../../../lib/policy/rendered-object';
import { type ReplicaRange, replicaRanges } from '../../../lib/policy/scalers';
import { expect } from '../../live/support/report';
import { until } from '../../live/support/wait';
import type { Subject } from '../subject';
import { failedCreations } from './events';

/** Seconds until every pod must run. */
const LIMIT = 60;

/**
 * Waits until every pod that is rendered runs, by the images that are rendered.
 *
 * @param rangeOf how many there are of each. @default as many as scalers leave
 */
export async function podsRunning(
  subject: Subject,
  rendered = subject.rendered,
  rangeOf = replicaRanges(rendered.objects),
): Promise<readonly Pod[]> {
  const templates = podTemplates(rendered.objects).filter(({ spec }) => (spec.restartPolicy ?? 'Always') === 'Always');
  return until('every pod running', LIMIT, async () => {
    const pods = await Promise.all(
      templates.map((template) => podsOf(subject, template, everyNode(subject, template) ?? rangeOf(template))),
    );
    return pods.flat();
  });
}

/** As many pods of a DaemonSet as there are nodes for it. */
function everyNode({ rendered, simulated }: Subject, template: PodTemplate): ReplicaRange | undefined {
  if (template.object.json.kind !== 'DaemonSet') return undefined;
  const count = mostPods(rendered.objects, simulated.pools)(template);
  return { minimum: count, maximum: count };
}

async function podsOf(subject: Subject, template: PodTemplate, range: ReplicaRange): Promise<readonly Pod[]> {
  const { object, namespace = '', labels, spec } = template;
  const { minimum, maximum } = range;
  const what = describeObject(object);
  const path = `/api/v1/namespaces/${namespace}/pods`;
  const pods = (await subject.api.list<Pod>(path)).filter(({ metadata }) => carries(metadata?.labels ?? {}, labels));
  const refused = await failedCreations(subject.api, [namespace]);
  const wanted = minimum === maximum ? minimum : `${minimum} to ${maximum}`;
  const isWanted = pods.length >= minimum && pods.length <= maximum;
  expect(isWanted, `${what} has ${pods.length} of ${wanted} pods${listed(refused)}`);
  for (const pod of pods) {
    expect(pod.status?.phase === 'Running', `${what}: ${reason(pod)}`);
    expect(pod.metadata?.deletionTimestamp === undefined, `${what}: its old pod is not gone`);
    expect(images(pod.spec) === images(spec), `${what}: its pod runs ${images(pod.spec)} instead of ${images(spec)}`);
  }
  return pods;
}

const carries = (found: Record<string, string>, wanted: Readonly<Record<string, string>>): boolean =>
  Object.entries(wanted).every(([key, value]) => found[key] === value);

const images = (spec: Pod['spec']): string =>
  [...(spec?.initContainers ?? []), ...(spec?.containers ?? [])].map(({ image }) => image).join(' ');

const listed = (lines: readonly string[]): string => lines.map((line) => `; ${line}`).join('');

function reason({ metadata, status }: Pod): string {
  const scheduled = status?.conditions?.find(({ type }) => type === 'PodScheduled');
  return `${metadata?.name} is ${status?.phase}: ${scheduled?.message ?? 'not started yet'}`;
}
