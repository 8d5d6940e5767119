import type { ConfigMapVolumeSource, Container } from 'kubernetes-types/core/v1';
import { quote } from '../environment/words';
import type { KindMap } from './kinds';
import type { PodTemplate } from './pod-templates';
import type { RenderedCluster } from './rendered-cluster';
import type { RenderedObject } from './rendered-object';

/** A file of a rendered ConfigMap. */
export interface MountedFile {
  readonly object: RenderedObject<KindMap['ConfigMap']>;
  /** Key in the ConfigMap. */
  readonly file: string;
  /** Field path of the file in the ConfigMap. */
  readonly path: string;
  readonly text: string;
}

const listed = new WeakMap<PodTemplate, readonly MountedFile[]>();

/** Every file of the rendered ConfigMaps that the pod has as volumes; listed once for all rules. */
export function mountedFiles(cluster: RenderedCluster, pod: PodTemplate): readonly MountedFile[] {
  const known = listed.get(pod);
  if (known) return known;
  const files = list(cluster, pod);
  listed.set(pod, files);
  return files;
}

function list(cluster: RenderedCluster, { spec, namespace }: PodTemplate): MountedFile[] {
  return (spec.volumes ?? []).flatMap(({ configMap, projected }) =>
    [configMap, ...(projected?.sources ?? []).map((source) => source.configMap)].flatMap((source) =>
      filesOf(cluster, namespace, source),
    ),
  );
}

/** The file of a ConfigMap that a container sees under an absolute path. */
export function fileAt(
  cluster: RenderedCluster,
  { spec, namespace }: PodTemplate,
  { volumeMounts = [] }: Container,
  path: string,
): MountedFile | undefined {
  for (const { name, mountPath, subPath } of volumeMounts) {
    const file = subPath !== undefined && path === mountPath ? subPath : inside(mountPath, path);
    const source = (spec.volumes ?? []).find((volume) => volume.name === name)?.configMap;
    const key = source?.items?.find((item) => item.path === file)?.key ?? file;
    const found = filesOf(cluster, namespace, source).find((candidate) => candidate.file === key);
    if (found) return found;
  }
  return undefined;
}

/** `start.sh` of `/etc/celestia/start.sh` in `/etc/celestia`. */
function inside(folder: string, path: string): string | undefined {
  const start = folder.endsWith('/') ? folder : `${folder}/`;
  return path.startsWith(start) ? path.slice(start.length) : undefined;
}

function filesOf(
  cluster: RenderedCluster,
  namespace: string | undefined,
  source: Pick<ConfigMapVolumeSource, 'name'> | undefined,
): MountedFile[] {
  const object = source?.name ? cluster.find('ConfigMap', source.name, namespace) : undefined;
  if (!object) return [];
  return Object.entries(object.json.data ?? {}).map(([file, text]) => ({ object, file, path: filePath(file), text }));
}

/** Field path of a file in its ConfigMap. */
export const filePath = (file: string): string => `data[${quote(file)}]`;
