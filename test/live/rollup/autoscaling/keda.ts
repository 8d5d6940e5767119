import { readFileSync } from 'node:fs';
import type { Deployment } from 'kubernetes-types/apps/v1';
import { parseAllDocuments, stringify } from 'yaml';
import type { KubernetesObject } from '../../../../lib/policy/rendered-object';
import type { Live } from '../../support/live';
import { until } from '../../support/wait';
import { kedaImages } from './images';
import { keda } from './programs';

/** What checks objects of KEDA before they are made, which is no part of scaling. */
const ADMISSION = /^keda-admission/;

/** Installs KEDA as it is published, with requests that leave room for others. */
export async function installKeda({ kubectl }: Live): Promise<void> {
  const objects = parseAllDocuments(readFileSync(keda.manifest, 'utf8')).map((each) => each.toJS() as KubernetesObject);
  const wanted = objects.filter(({ metadata }) => !ADMISSION.test(metadata.name)).map(patched);
  await kubectl.text(['apply', '--server-side', '-f', '-'], {
    input: wanted.map((each) => stringify(each)).join('---\n'),
  });
  for (const name of Object.keys(kedaImages)) {
    await kubectl.text(['rollout', 'status', '-n', 'keda', `deployment/${name}`, '--timeout=180s'], { seconds: 200 });
  }
  await until('the metrics of KEDA', 60, async () => {
    const { code } = await kubectl.attempt(['get', '--raw', '/apis/external.metrics.k8s.io/v1beta1']);
    return code === 0 ? true : undefined;
  });
}

const isDeployment = (object: KubernetesObject): object is Deployment & KubernetesObject =>
  object.kind === 'Deployment';

function patched(object: KubernetesObject): KubernetesObject {
  if (!isDeployment(object)) return object;
  for (const container of object.spec?.template.spec?.containers ?? []) {
    container.image = kedaImages[object.metadata.name as keyof typeof kedaImages];
    container.resources = { ...container.resources, requests: { cpu: '20m', memory: '100Mi' } };
  }
  return object;
}
