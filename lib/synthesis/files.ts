import type { KubernetesObject, RenderedObject } from '../policy/rendered-object';
import { toYaml } from './yaml';

/** The files of `dist/` with their content, in the order in which they are applied. */
export interface OutputFiles extends Iterable<readonly [name: string, text: string]> {
  /** How many there are. */
  readonly size: number;
}

/** Sorts objects into files; the text of each is made when it is asked for, so that only one is in memory at a time. */
export function outputFiles(objects: readonly RenderedObject[]): OutputFiles {
  const byFile = new Map<string, KubernetesObject[]>();
  for (const { file, json } of objects) {
    const list = byFile.get(file);
    if (list === undefined) byFile.set(file, [json]);
    else list.push(json);
  }
  return {
    size: byFile.size,
    *[Symbol.iterator]() {
      for (const name of [...byFile.keys()].sort()) yield [name, toYaml(byFile.get(name) ?? [])] as const;
    },
  };
}
