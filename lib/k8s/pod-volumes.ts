import {
  type KubePersistentVolumeClaimProps,
  type Volume as KubeVolume,
  Quantity,
} from 'cdk8s-plus-28/lib/imports/k8s';
import type { Provider } from '../providers/provider';
import { claimSpec, ephemeralClaimSpec } from './claim-spec';
import { contentHash } from './config-files';
import type { Program } from './program';
import type { ClaimVolume, Volume } from './volumes';

/**
 * Every volume that the programs mount, once each.
 *
 * @throws Error when two different volumes share a name
 */
export function volumesOf(programs: readonly Program[]): Volume[] {
  const byName = new Map<string, Volume>();
  for (const volume of programs.flatMap((program) => Object.values(program.mounts ?? {}))) {
    const known = byName.get(volume.name);
    if (known !== undefined && !isSame(known, volume)) throw new Error(`two volumes are named ${volume.name}`);
    if (known === undefined) byName.set(volume.name, volume);
  }
  return [...byName.values()];
}

/** Whether two mounts are of one volume; how each of them mounts it does not matter. */
function isSame(a: Volume, b: Volume): boolean {
  const ofMount = new Set<PropertyKey>(['readOnly', 'subPath']);
  const facts = Object.keys({ ...a, ...b }).filter((key) => !ofMount.has(key)) as (keyof Volume)[];
  return facts.every((fact) => a[fact] === b[fact]);
}

/** The volumes that a pod itself declares; claims of a StatefulSet are left to their templates. */
export function podVolumes(volumes: readonly Volume[], provider: Provider): KubeVolume[] {
  return volumes.flatMap((volume) => source(volume, provider) ?? []);
}

function source(volume: Volume, provider: Provider): KubeVolume | undefined {
  const { name, kind } = volume;
  if (kind === 'config') {
    return { name, configMap: { name: volume.files.name, defaultMode: volume.executable ? 0o555 : 0o444 } };
  }
  if (kind === 'secret') {
    const items = volume.keys?.map((key) => ({ key, path: key }));
    return { name, secret: { secretName: volume.secretName, items, defaultMode: 0o440 } };
  }
  if (kind === 'existing-claim') return { name, persistentVolumeClaim: { claimName: volume.claimName } };
  if (kind === 'ephemeral') {
    return { name, ephemeral: { volumeClaimTemplate: { spec: ephemeralClaimSpec(volume, provider) } } };
  }
  if (kind === 'host') return { name, hostPath: { path: volume.path, type: 'Directory' } };
  if (kind === 'claim') return undefined;
  return {
    name,
    emptyDir: { sizeLimit: Quantity.fromString(volume.size), medium: volume.memory ? 'Memory' : undefined },
  };
}

/** Claim of a volume with one writer. */
export function claimTemplate(
  volume: ClaimVolume,
  provider: Provider,
  labels: Record<string, string>,
): KubePersistentVolumeClaimProps {
  return { metadata: { name: volume.name, labels }, spec: claimSpec(volume, provider) };
}

/** Annotation that changes with the content of the mounted ConfigMaps, so that a change rolls the pods. */
export function configHash(volumes: readonly Volume[]): Record<string, string> {
  const hashes = volumes.flatMap((volume) => (volume.kind === 'config' ? (volume.files.hash ?? []) : []));
  return hashes.length === 0 ? {} : { 'chainyard.io/config-hash': contentHash(hashes.join()) };
}
