// Workloads of the namespace by their names: how many pods they have, and what a copy is made from.
import { call, pathOf } from './kubernetes-api.mjs';
import { until } from './waiting.mjs';

export const statefulSet = (name) => `${pathOf('apis/apps/v1', 'statefulsets')}/${name}`;
export const deployment = (name) => `${pathOf('apis/apps/v1', 'deployments')}/${name}`;
const pod = (name) => `${pathOf('api/v1', 'pods')}/${name}`;

/** Owner of the fields that runs write, beside whoever applies the rest. */
const OWNER = 'chainyard-snapshots';
/** On pods of a copy: which snapshot it is, and of what. */
const SNAPSHOT = 'chainyard.io/snapshot';

/** How many pods a workload is to have, has, and has ready: none, as long as its controller has not seen the change. */
export async function look(path) {
  const { metadata, spec, status = {} } = await call('GET', path);
  const { generation } = metadata;
  if (status.observedGeneration !== generation) return { generation, wanted: spec.replicas, ready: 0 };
  return { generation, wanted: spec.replicas, pods: status.replicas ?? 0, ready: status.readyReplicas ?? 0 };
}

export function scale(path, replicas) {
  return call('PATCH', `${path}/scale`, { spec: { replicas } }, 'application/merge-patch+json');
}

/** Owns nothing but what stands in the template, which an apply of the rendered YAML then leaves alone. */
function own(path, kind, name, template) {
  const body = { apiVersion: 'apps/v1', kind, metadata: { name }, spec: { template } };
  return call('PATCH', `${path}?fieldManager=${OWNER}&force=true`, body, 'application/apply-patch+yaml');
}

const annotated = (manifest) => ({ metadata: { annotations: { [SNAPSHOT]: JSON.stringify(manifest, null, 1) } } });

/** Tells the pods of a StatefulSet which snapshot they are for. */
export const nameStatefulSet = (name, manifest) => own(statefulSet(name), 'StatefulSet', name, annotated(manifest));

/** Tells the pods of a Deployment which snapshot they are for. */
export const nameDeployment = (name, manifest) => own(deployment(name), 'Deployment', name, annotated(manifest));

/** The same, and lets their volume be a clone of the VolumeSnapshot of that name. */
export function cloneDeployment(name, volume, manifest) {
  const dataSource = { apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name: manifest.name };
  const volumes = [{ name: volume, ephemeral: { volumeClaimTemplate: { spec: { dataSource } } } }];
  return own(deployment(name), 'Deployment', name, { ...annotated(manifest), spec: { volumes } });
}

/** Name of the VolumeSnapshot that new pods of a Deployment begin with; absent where there is none. */
export async function clonedFrom(name, volume) {
  const { spec } = await call('GET', deployment(name));
  const found = spec.template.spec.volumes.find((each) => each.name === volume);
  return found?.ephemeral?.volumeClaimTemplate.spec.dataSource?.name;
}

/** A pod that is gone has written everything, and its volumes are free. */
export function untilGone(name, seconds) {
  return until(seconds, async () => ((await exists(pod(name))) ? `the pod ${name} does not end` : undefined));
}

async function exists(path) {
  try {
    await call('GET', path);
    return true;
  } catch (error) {
    if (error.status === 404) return false;
    throw error;
  }
}
