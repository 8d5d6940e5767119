import type { KindMap } from './kinds';
import { filePath } from './mounted-files';
import type { RenderedCluster } from './rendered-cluster';
import type { RenderedObject } from './rendered-object';

/** A ConfigMap with the genesis of a CometBFT chain. */
export interface GenesisFile {
  readonly object: RenderedObject<KindMap['ConfigMap']>;
  readonly path: string;
  readonly chainId: string;
}

const FILE = 'genesis.json';
const listed = new WeakMap<RenderedCluster, ReadonlyMap<string | undefined, readonly GenesisFile[]>>();

/** Every ConfigMap with a genesis.json that names its chain in `chain_id`. */
export function genesisFiles(cluster: RenderedCluster): GenesisFile[] {
  return [...byNamespace(cluster).values()].flat();
}

/** Those of one namespace. */
export function genesisOfNamespace(cluster: RenderedCluster, namespace: string | undefined): readonly GenesisFile[] {
  return byNamespace(cluster).get(namespace) ?? [];
}

/** Listed once for all rules. */
function byNamespace(cluster: RenderedCluster): ReadonlyMap<string | undefined, readonly GenesisFile[]> {
  const known = listed.get(cluster);
  if (known) return known;
  const files = new Map<string | undefined, GenesisFile[]>();
  for (const file of list(cluster)) {
    const { namespace } = file.object.json.metadata;
    files.set(namespace, [...(files.get(namespace) ?? []), file]);
  }
  listed.set(cluster, files);
  return files;
}

function list(cluster: RenderedCluster): GenesisFile[] {
  return cluster.ofKind('ConfigMap').flatMap((object) => {
    const text = object.json.data?.[FILE];
    const chainId = text === undefined ? undefined : chainIdIn(text);
    return chainId === undefined ? [] : [{ object, path: filePath(FILE), chainId }];
  });
}

/** Nothing where the text is no JSON, which another rule refuses, or the genesis of another kind of chain. */
function chainIdIn(text: string): string | undefined {
  try {
    const { chain_id: chainId } = JSON.parse(text) ?? {};
    return typeof chainId === 'string' && chainId !== '' ? chainId : undefined;
  } catch {
    return undefined;
  }
}
