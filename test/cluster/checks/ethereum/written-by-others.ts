import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Deployment, StatefulSet } from 'kubernetes-types/apps/v1';
import type { KindMap } from '../../../../lib/policy/kinds';
import type { KubernetesObject } from '../../../../lib/policy/rendered-object';
import { same } from '../../../live/support/report';
import type { Subject } from '../../subject';
import { type ApplyMode, clientSide, serverSide } from '../apply';
import { changingWorkloads } from '../most-pods';

/** Ways to apply, in the order in which they are tried. */
const modes: readonly { readonly name: string; readonly mode: ApplyMode }[] = [
  { name: 'server-side', mode: serverSide },
  // The first one finds no earlier one of its kind, and the second compares with what that one left.
  { name: 'client-side', mode: clientSide },
  { name: 'client-side, again', mode: clientSide },
];

/**
 * Applying the rendered YAML takes nothing back that scalers and jobs have written: numbers of pods, and snapshots that
 * pods begin with.
 */
export async function checkWrittenByOthers(subject: Subject): Promise<string> {
  const workloads = changingWorkloads(subject);
  const folder = `${subject.folder}-workloads`;
  mkdirSync(folder, { recursive: true });
  const items = workloads.map(({ object }) => object.json);
  writeFileSync(path.join(folder, 'list.json'), JSON.stringify({ apiVersion: 'v1', kind: 'List', items }));
  const read = () => Promise.all(workloads.map(({ object }) => written(subject, object.json)));
  const before = await read();
  for (const { name, mode } of modes) {
    await subject.kubectl.text(['apply', ...mode, '-f', folder]);
    same(`what others wrote, after a ${name} apply`, await read(), before);
  }
  return `${workloads.length} workloads: ${modes.map(({ name }) => name).join(', ')}`;
}

async function written({ api, paths }: Subject, json: KubernetesObject) {
  const { spec } = await api.get<Deployment | StatefulSet>(await paths.of(json));
  const { metadata, spec: pod } = spec?.template ?? {};
  const isStated = (json as KindMap['Deployment']).spec?.replicas !== undefined;
  return {
    name: json.metadata.name,
    // Where the YAML states it, an apply takes it back, and so stops the check of a snapshot.
    replicas: isStated ? 'stated' : spec?.replicas,
    snapshot: metadata?.annotations?.['chainyard.io/snapshot'],
    dataSource: pod?.volumes?.map(({ ephemeral }) => ephemeral?.volumeClaimTemplate?.spec.dataSource),
  };
}
