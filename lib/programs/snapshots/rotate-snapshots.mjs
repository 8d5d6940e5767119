// Takes a VolumeSnapshot of every claim, then deletes its own snapshots that are older than the good ones to keep.
import { readFileSync } from 'node:fs';

const { NAMESPACE, CLAIMS, KEEP, SNAPSHOT_CLASS, SCHEDULE_NAME } = process.env;
const { KUBERNETES_SERVICE_HOST: host, KUBERNETES_SERVICE_PORT: port } = process.env;
const { SERVICE_ACCOUNT: account = '/var/run/secrets/kubernetes.io/serviceaccount' } = process.env;
const server = host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
const snapshots = `https://${server}/apis/snapshot.storage.k8s.io/v1/namespaces/${NAMESPACE}/volumesnapshots`;
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
    signal: AbortSignal.timeout(30_000),
  });
  // What somebody else has deleted needs no deleting.
  const fine = response.ok || (method === 'DELETE' && response.status === 404);
  if (!fine) throw new Error(`${method} ${new URL(url).pathname}: ${response.status} ${await response.text()}`);
  return response.json();
}

async function take(claim, labels) {
  const stamp = new Date().toISOString().slice(0, 19).replace(/[-:]/g, '').toLowerCase();
  const name = `${claim}-${stamp}`;
  await call('POST', snapshots, {
    apiVersion: 'snapshot.storage.k8s.io/v1',
    kind: 'VolumeSnapshot',
    metadata: { name, namespace: NAMESPACE, labels },
    spec: { volumeSnapshotClassName: SNAPSHOT_CLASS, source: { persistentVolumeClaimName: claim } },
  });
  console.log(`took ${name}`);
}

const age = ({ metadata }) => `${metadata.creationTimestamp} ${metadata.name}`;

/** Good snapshots alone are counted: as long as new ones fail, no old one goes. */
async function rotate(labels) {
  const selector = Object.entries(labels)
    .map((pair) => pair.join('='))
    .join();
  const { items } = await call('GET', `${snapshots}?labelSelector=${encodeURIComponent(selector)}`);
  const newestFirst = items.sort((a, b) => (age(a) < age(b) ? 1 : -1));
  const good = newestFirst.filter(({ status }) => status?.readyToUse === true);
  const oldestToKeep = good[Number(KEEP) - 1];
  if (oldestToKeep === undefined) return;
  // Those that never became good go with the good ones of their time.
  for (const { metadata } of newestFirst.slice(newestFirst.indexOf(oldestToKeep) + 1)) {
    await call('DELETE', `${snapshots}/${metadata.name}`);
    console.log(`deleted ${metadata.name}`);
  }
}

for (const claim of CLAIMS.split(',')) {
  const labels = { [OWNER]: SCHEDULE_NAME, [CLAIM]: claim };
  try {
    await take(claim, labels);
    await rotate(labels);
  } catch (error) {
    // One claim that fails does not keep the others from being backed up.
    console.error(`${claim}: ${error.cause ?? error}`);
    process.exitCode = 1;
  }
}
