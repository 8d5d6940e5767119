import type { KubernetesObject, RenderedObject } from '../policy/rendered-object';
import { toYaml } from './yaml';

/** The files of `dist/` by name, in the order in which they are applied. */
export function outputFiles(objects: readonly RenderedObject[]): Map<string, string> {
  const byFile = new Map<string, KubernetesObject[]>();
  for (const { file, json } of objects) {
    const list = byFile.get(file);
    if (list === undefined) byFile.set(file, [json]);
    else list.push(json);
  }
  const names = [...byFile.keys()].sort();
  return new Map(names.map((name) => [name, toYaml(byFile.get(name) ?? [])]));
}
