import type { PersistentVolumeClaim } from 'kubernetes-types/core/v1';
import { type CheckedEnvironment, renderEnvironment } from '../../../charts/render';
import { type PodTemplate, podTemplates } from '../../../lib/policy/pod-templates';
import { providers } from '../../../lib/providers';
import { publish } from '../../../lib/synthesis/publish';
import { same } from '../../live/support/report';
import { withLargerVolumes } from '../larger-volumes';
import type { Subject } from '../subject';
import { apply } from './apply';
import { podsRunning } from './pods';

/** What the API server says about a StatefulSet whose claim templates changed. */
const refusal =
  /^.*StatefulSet\S* "(.+)" is invalid: spec: Forbidden: updates to statefulset spec for fields other than/;

/** Larger volumes are refused for StatefulSets alone; where volumes grow, they are grown by hand first. */
export async function checkLargerVolumes(subject: Subject): Promise<string> {
  const larger = renderEnvironment(withLargerVolumes(subject.environment), (image) => image);
  const folder = `${subject.folder}-larger`;
  publish(folder, larger.files);
  const owners = podTemplates(larger.objects).filter(({ claims }) => claims.length > 0);
  const names = owners.map(({ object }) => object.json.metadata.name);
  const { stderr } = await subject.kubectl.attempt(['apply', '--server-side', '-f', folder]);
  const refused = stderr.trim().split('\n');
  same('what was refused', refused.map((line) => refusal.exec(line)?.[1] ?? line).sort(), [...names].sort());
  const first = `kubectl apply cannot change the claim templates of ${names.join(', ')}`;
  if (!providers[subject.environment.provider].growsVolumes) return first;
  const pods = await growByHand(subject, larger, owners, folder);
  return `${first}; it can after their claims have grown, and ${pods} pods run`;
}

/** Grows every claim, deletes the StatefulSets alone, whose pods go on, and applies the folder. */
async function growByHand(
  subject: Subject,
  larger: CheckedEnvironment,
  owners: readonly PodTemplate[],
  folder: string,
): Promise<number> {
  const { kubectl, api } = subject;
  for (const { object, namespace = '', claims } of owners) {
    const { name } = object.json.metadata;
    const path = `/api/v1/namespaces/${namespace}/persistentvolumeclaims`;
    const made = (await api.list<PersistentVolumeClaim>(path)).map(({ metadata }) => metadata?.name ?? '');
    for (const { metadata, spec } of claims) {
      const grown = { spec: { resources: spec?.resources } } satisfies PersistentVolumeClaim;
      const own = made.filter((claim) => claim.replace(/\d+$/, '') === `${metadata?.name}-${name}-`);
      for (const claim of own) await api.patch(`${path}/${claim}`, grown);
    }
    await kubectl.text(['delete', 'statefulset', name, '-n', namespace, '--cascade=orphan']);
  }
  await apply(kubectl, folder);
  return (await podsRunning(subject, larger)).length;
}
