// Takes a VolumeSnapshot of every claim and waits until it is good, then deletes its own older than those to keep.
import { setTimeout as pause } from 'node:timers/promises';
import { call, pathOf } from './kubernetes-api.mjs';

const { NAMESPACE, CLAIMS, KEEP, SNAPSHOT_CLASS, SCHEDULE_NAME, JOB_UID, WAIT_SECONDS } = process.env;
const snapshots = pathOf('apis/snapshot.storage.k8s.io/v1', 'volumesnapshots');
const OWNER = 'chainyard.io/snapshot-schedule';
const CLAIM = 'chainyard.io/claim';
const JOB = 'chainyard.io/job';
/** Milliseconds between two looks at a snapshot. */
const LOOK = 2000;

const age = ({ metadata }) => `${metadata.creationTimestamp} ${metadata.name}`;
const isGood = ({ status }) => status?.readyToUse === true;

/** All that this schedule took of the claim. */
async function newestFirst(claim) {
  const selector = encodeURIComponent(`${OWNER}=${SCHEDULE_NAME},${CLAIM}=${claim}`);
  const { items } = await call('GET', `${snapshots}?labelSelector=${selector}`);
  return items.sort((a, b) => (age(a) < age(b) ? 1 : -1));
}

/** A Job takes one of each claim: when it is tried again, it goes on with what it took before. */
async function take(claim) {
  const taken = (await newestFirst(claim)).find(({ metadata }) => metadata.labels[JOB] === JOB_UID);
  if (taken !== undefined) return taken.metadata.name;
  const stamp = new Date().toISOString().slice(0, 19).replace(/[-:]/g, '').toLowerCase();
  const name = `${claim}-${stamp}`;
  const labels = { [OWNER]: SCHEDULE_NAME, [CLAIM]: claim, [JOB]: JOB_UID };
  await call('POST', snapshots, {
    apiVersion: 'snapshot.storage.k8s.io/v1',
    kind: 'VolumeSnapshot',
    metadata: { name, namespace: NAMESPACE, labels },
    spec: { volumeSnapshotClassName: SNAPSHOT_CLASS, source: { persistentVolumeClaimName: claim } },
  });
  console.log(`took ${name}`);
  return name;
}

/** An error is no end: the controller tries again, and takes the error back when it succeeds. */
async function becomeGood(claim, name) {
  const end = Date.now() + Number(WAIT_SECONDS) * 1000;
  for (;;) {
    const snapshot = (await newestFirst(claim)).find(({ metadata }) => metadata.name === name);
    if (snapshot === undefined) throw new Error(`${name} was deleted`);
    if (isGood(snapshot)) return;
    const reason = snapshot.status?.error?.message ?? 'no error is reported';
    if (Date.now() >= end) throw new Error(`${name} is not ready to use after ${WAIT_SECONDS} s: ${reason}`);
    await pause(LOOK);
  }
}

/** Good snapshots alone are counted: as long as new ones fail, no old one goes. */
async function rotate(claim) {
  const all = await newestFirst(claim);
  const oldestToKeep = all.filter(isGood)[Number(KEEP) - 1];
  if (oldestToKeep === undefined) return;
  // Those that never became good go with the good ones of their time.
  for (const { metadata } of all.slice(all.indexOf(oldestToKeep) + 1)) {
    await call('DELETE', `${snapshots}/${metadata.name}`);
    console.log(`deleted ${metadata.name}`);
  }
}

async function backUp(claim) {
  try {
    await becomeGood(claim, await take(claim));
    await rotate(claim);
  } catch (error) {
    // One claim that fails does not keep the others from being backed up.
    console.error(`${claim}: ${error.cause ?? error}`);
    process.exitCode = 1;
  }
}

await Promise.all(CLAIMS.split(',').map(backUp));
