// Copies as VolumeSnapshots, whose labels say what they are and whether they are good.
import { call, pathOf } from './kubernetes-api.mjs';
import { Final, until } from './waiting.mjs';
import { cloneDeployment, clonedFrom } from './workloads.mjs';

const { NAMESPACE, FAMILY, CLAIM, VOLUME, SNAPSHOT_CLASS, KEEP, COPY_SECONDS } = process.env;
const SERVED = process.env.SERVED.split(',').filter((name) => name !== '');
const snapshots = pathOf('apis/snapshot.storage.k8s.io/v1', 'volumesnapshots');
const label = (name) => `chainyard.io/${name}`;
const GOOD = label('good');

/** Nothing but the node has its volume. */
export const release = () => Promise.resolve();

/**
 * Cuts a snapshot: from its creation time on, nothing that is written belongs to it. Those that never became good go
 * afterwards: a cloud stores what differs from the one before, which a failed one may be.
 */
export async function copy(manifest, untouched) {
  await call('POST', snapshots, volumeSnapshot(manifest));
  console.log(`cutting ${manifest.name}`);
  try {
    await until(Number(COPY_SECONDS), async () => {
      await untouched();
      const { status } = await call('GET', `${snapshots}/${manifest.name}`);
      if (status?.creationTime !== undefined) return undefined;
      return `${manifest.name} is not cut: ${status?.error?.message ?? 'no error is reported'}`;
    });
    await untouched();
  } catch (error) {
    if (error instanceof Final) await forget(manifest.name);
    throw error;
  }
  const failed = (await taken()).filter(({ metadata }) => !isGood(metadata) && metadata.name !== manifest.name);
  for (const { metadata } of failed) await forget(metadata.name);
}

/** Lets the Deployment that checks begin with a clone. */
export const name = (deployment, manifest) => cloneDeployment(deployment, VOLUME, manifest);

/** Marks a copy that was checked, forgets the oldest, and lets the serve nodes begin with it. */
export async function accept(manifest) {
  const body = { metadata: { labels: { [GOOD]: 'true' } } };
  await call('PATCH', `${snapshots}/${manifest.name}`, body, 'application/merge-patch+json');
  console.log(`${manifest.name} is good`);
  await rotate();
  for (const served of SERVED) await cloneDeployment(served, VOLUME, manifest);
}

/** What a workload still names is kept, however old: its pods could not begin without it. */
async function rotate() {
  const named = await Promise.all(SERVED.map((served) => clonedFrom(served, VOLUME)));
  const good = (await taken()).filter(({ metadata }) => isGood(metadata));
  for (const { metadata } of good.slice(Number(KEEP))) if (!named.includes(metadata.name)) await forget(metadata.name);
}

/** All of this kind of node, the newest first. */
async function taken() {
  const selector = encodeURIComponent(`${label('family')}=${FAMILY}`);
  const { items } = await call('GET', `${snapshots}?labelSelector=${selector}`);
  return items.sort((a, b) => (a.metadata.name < b.metadata.name ? 1 : -1));
}

const isGood = ({ labels }) => labels[GOOD] === 'true';

async function forget(name) {
  await call('DELETE', `${snapshots}/${name}`);
  console.log(`forgot ${name}`);
}

function volumeSnapshot({ name, layout, hash, clientVersion, ...facts }) {
  const labels = { family: FAMILY, ...facts, good: 'false' };
  const withPrefix = (facts) => Object.fromEntries(Object.entries(facts).map(([key, value]) => [label(key), value]));
  return {
    apiVersion: 'snapshot.storage.k8s.io/v1',
    kind: 'VolumeSnapshot',
    metadata: {
      name,
      namespace: NAMESPACE,
      labels: withPrefix(labels),
      annotations: withPrefix({ layout, 'block-hash': hash, 'client-version': clientVersion }),
    },
    spec: { volumeSnapshotClassName: SNAPSHOT_CLASS, source: { persistentVolumeClaimName: CLAIM } },
  };
}
