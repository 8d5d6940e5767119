import { setTimeout as pause } from 'node:timers/promises';
import { expect, same } from '../../../live/support/report';
import { SNAPSHOT_API } from '../../api/volume-snapshot';
import type { Subject } from '../../subject';
import { checkPermissions } from './permissions';
import { mountRotation, rotateOnce, rotations } from './rotation';
import { type ScriptJob, variable } from './script-job';
import { SnapshotList } from './snapshot-list';

const KEEP = 2;

/** Nights in order: whether that night's snapshots become good, and which nights are left after it. */
const nights: readonly { readonly good: boolean; readonly left: readonly number[] }[] = [
  { good: true, left: [0] },
  { good: true, left: [0, 1] },
  { good: true, left: [1, 2] },
  { good: false, left: [1, 2, 3] },
  { good: false, left: [1, 2, 3, 4] },
  { good: true, left: [2, 3, 4, 5] },
  // With two good ones after them, those that failed go too.
  { good: true, left: [5, 6] },
];

/** Runs the script against the API with the permissions that are rendered, night after night. */
export async function checkSnapshots(subject: Subject): Promise<readonly string[]> {
  const lines = await Promise.all(rotations(subject).map((rotation) => checkRotation(subject, rotation)));
  return lines.flat();
}

async function checkRotation(subject: Subject, rotation: ScriptJob): Promise<readonly string[]> {
  const { namespace } = rotation;
  const claims = variable(rotation, 'CLAIMS').split(',');
  const list = new SnapshotList(subject.api, namespace);
  const [claim = ''] = claims;
  const others = { 'by-hand': {}, 'of-another-schedule': { 'chainyard.io/snapshot-schedule': 'another' } };
  for (const [name, labels] of Object.entries(others)) {
    await list.take(name, { ...labels, 'chainyard.io/claim': claim }, claim);
    await list.makeGood(name);
  }
  const mounted = await mountRotation(subject, rotation);
  const taken = new Map<string, string[]>(claims.map((name) => [name, []]));
  for (const [night, { good, left }] of nights.entries()) {
    // Names hold the second.
    await pause(1100);
    const job = `night-${night}`;
    if (good) await Promise.all([rotateOnce(mounted, job, KEEP, 0), list.makeGoodOf(job, claims.length)]);
    // Kubernetes tries the Job again, which takes no second one.
    else for (const _ of [1, 2]) await rotateOnce(mounted, job, KEEP, 1);
    for (const [name, all] of taken) {
      const found = await list.of(name);
      all.push(found.at(-1) ?? '');
      same(
        `what is left of ${name} after night ${night}`,
        found,
        left.map((index) => all[index]),
      );
    }
  }
  for (const name of Object.keys(others)) expect(await list.has(name), `${name} was deleted`);
  const own = `${SNAPSHOT_API}/namespaces/${namespace}/volumesnapshots`;
  const forbidden = await checkPermissions(subject, rotation, [['PATCH', `${own}/any`]]);
  return [
    `${namespace}: ${nights.length} runs for ${claims.join(' and ')}, ${KEEP} good ones kept, nobody else's touched`,
    `${namespace}: ${forbidden} other requests of its ServiceAccount refused`,
  ];
}

export { rotations };
