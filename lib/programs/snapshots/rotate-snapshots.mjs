// Takes a VolumeSnapshot of every claim and deletes the oldest ones of its own that are ready, down to the number to keep.
import { readFileSync } from 'node:fs';

const { NAMESPACE, CLAIMS, KEEP, SNAPSHOT_CLASS, SCHEDULE_NAME } = process.env;
const { KUBERNETES_SERVICE_HOST: host, KUBERNETES_SERVICE_PORT: port } = process.env;
const account = '/var/run/secrets/kubernetes.io/serviceaccount';
const snapshots = `https://${host}:${port}/apis/snapshot.storage.k8s.io/v1/namespaces/${NAMESPACE}/volumesnapshots`;
const OWNER = 'chainyard.io/snapshot-schedule';
const CLAIM = 'chainyard.io/claim';

async function call(method, url, body) {
  const response = await fetch(url, {
    method,
    headers: {
      authorization: `Bearer ${readFileSync(`${account}/token`, 'utf8').trim()}`,
      'content-type': 'application/json',
    },
    body: body && JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method} ${new URL(url).pathname}: ${response.status} ${await response.text()}`);
  return response.json();
}

const stamp = new Date().toISOString().slice(0, 19).replace(/[-:]/g, '').toLowerCase();

for (const claim of CLAIMS.split(',')) {
  const labels = { [OWNER]: SCHEDULE_NAME, [CLAIM]: claim };
  const name = `${claim}-${stamp}`;
  await call('POST', snapshots, {
    apiVersion: 'snapshot.storage.k8s.io/v1',
    kind: 'VolumeSnapshot',
    metadata: { name, namespace: NAMESPACE, labels },
    spec: { volumeSnapshotClassName: SNAPSHOT_CLASS, source: { persistentVolumeClaimName: claim } },
  });
  console.log(`took ${name}`);

  const selector = Object.entries(labels)
    .map((pair) => pair.join('='))
    .join(',');
  const { items } = await call('GET', `${snapshots}?labelSelector=${encodeURIComponent(selector)}`);
  // Only good snapshots count: as long as new ones fail, no old one goes.
  const good = items
    .filter(({ status }) => status?.readyToUse === true)
    .sort((a, b) => (a.metadata.creationTimestamp < b.metadata.creationTimestamp ? 1 : -1));
  for (const { metadata } of good.slice(Number(KEEP))) {
    await call('DELETE', `${snapshots}/${metadata.name}`);
    console.log(`deleted ${metadata.name}`);
  }
}
