import { setTimeout as pause } from 'node:timers/promises';
import type { ObjectMeta } from 'kubernetes-types/meta/v1';
import { describeObject } from '../../../lib/policy/rendered-object';
import { expect } from '../../live/support/report';
import type { Subject } from '../subject';
import { apply, serverSide } from './apply';

/** Times that the cluster may still be busy by itself. */
const ATTEMPTS = 5;

/**
 * Applying the same again writes nothing: every object keeps its resourceVersion.
 *
 * @param folder what is applied. @default the folder of the environment
 */
export async function checkSecondApply(subject: Subject, folder = subject.folder, mode = serverSide): Promise<string> {
  let changed: readonly string[] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = await quietVersions(subject);
    await apply(subject.kubectl, folder, mode);
    const after = await versions(subject);
    changed = [...before.keys()].filter((object) => before.get(object) !== after.get(object));
    if (changed.length === 0) return `${after.size} objects unchanged`;
  }
  throw new Error(`changed every time: ${changed.join(', ')}`);
}

/** Waits until controllers have stopped writing. */
async function quietVersions(subject: Subject): Promise<ReadonlyMap<string, string>> {
  for (let last = ''; ; await pause(500)) {
    const now = await versions(subject);
    const text = JSON.stringify([...now]);
    if (text === last) return now;
    last = text;
  }
}

async function versions({ api, paths, rendered }: Subject): Promise<ReadonlyMap<string, string>> {
  const entries = rendered.objects.map(async (object) => {
    const path = await paths.of(object.json);
    const { resourceVersion } = (await api.get<{ readonly metadata: ObjectMeta }>(path)).metadata;
    expect(resourceVersion !== undefined, `${describeObject(object)} has no resourceVersion`);
    return [describeObject(object), resourceVersion] as const;
  });
  return new Map(await Promise.all(entries));
}
