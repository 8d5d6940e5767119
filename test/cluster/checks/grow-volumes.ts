import type { PersistentVolumeClaim } from 'kubernetes-types/core/v1';
import { type CheckedEnvironment, renderEnvironment } from '../../../charts/render';
import { podTemplates } from '../../../lib/policy/pod-templates';
import { providers } from '../../../lib/providers';
import { publish } from '../../../lib/synthesis/publish';
import { expect } from '../../live/support/report';
import { withLargerVolumes } from '../larger-volumes';
import type { Subject } from '../subject';
import { apply } from './apply';
import { podsRunning } from './pods';

/** Larger volumes are refused for StatefulSets; where volumes grow, growing the claims by hand is the way. */
export async function checkLargerVolumes(subject: Subject): Promise<readonly string[]> {
  const larger = renderEnvironment(withLargerVolumes(subject.environment), (image) => image);
  const folder = `${subject.folder}-larger`;
  publish(folder, larger.files);
  const refusals = await refused(subject, folder);
  if (!providers[subject.environment.provider].growsVolumes) return refusals;
  await growClaims(subject, larger);
  await apply(subject.kubectl, folder);
  const pods = await podsRunning(subject, larger);
  return [...refusals, `claims grown by hand, StatefulSets made anew around ${pods.length} pods: accepted`];
}

async function refused({ kubectl }: Subject, folder: string): Promise<string[]> {
  const { code, stderr } = await kubectl.attempt(['apply', '--server-side', '-f', folder]);
  expect(code !== 0, 'was accepted, though claim templates never change');
  const lines = stderr.trim().split('\n');
  expect(!lines.some((line) => line.startsWith('Warning:')), stderr);
  return lines;
}

/** Grows every claim and deletes the StatefulSets alone: their pods go on. */
async function growClaims({ kubectl, api }: Subject, { objects }: CheckedEnvironment): Promise<void> {
  for (const { object, namespace = '', claims, replicas } of podTemplates(objects)) {
    if (object.json.kind !== 'StatefulSet') continue;
    const { name } = object.json.metadata;
    const numbers = Array.from({ length: replicas }, (_, index) => index);
    for (const { metadata, spec } of claims) {
      const larger: PersistentVolumeClaim = { spec: { resources: spec?.resources } };
      for (const number of numbers) {
        await api.patch(
          `/api/v1/namespaces/${namespace}/persistentvolumeclaims/${metadata?.name}-${name}-${number}`,
          larger,
        );
      }
    }
    await kubectl.text(['delete', 'statefulset', name, '-n', namespace, '--cascade=orphan']);
  }
}
