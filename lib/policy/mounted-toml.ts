import { parseToml } from './file-formats';
import { type MountedFile, mountedFiles } from './mounted-files';
import type { PodTemplate } from './pod-templates';
import type { RenderedCluster } from './rendered-cluster';

/** A TOML file that a pod mounts. */
export interface MountedToml extends MountedFile {
  /** Empty where the file is no TOML, which another rule refuses. */
  readonly content: Readonly<Record<string, unknown>>;
}

const parsed = new WeakMap<MountedFile, MountedToml>();

/** The TOML files that a pod mounts, parsed once for all rules. */
export function mountedToml(cluster: RenderedCluster, pod: PodTemplate): MountedToml[] {
  return mountedFiles(cluster, pod)
    .filter(({ file }) => file.endsWith('.toml'))
    .map((file) => {
      const toml = parsed.get(file) ?? { ...file, content: parseToml(file.text) ?? {} };
      parsed.set(file, toml);
      return toml;
    });
}

/** The value of a key with a dot between table and key; undefined where it is not set. */
export function tomlValue({ content }: MountedToml, key: string): unknown {
  return key
    .split('.')
    .reduce((table: unknown, name) => (table as Readonly<Record<string, unknown>> | undefined)?.[name], content);
}
