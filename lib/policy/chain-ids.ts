import { customNetworks } from './celestia-pods';
import { flagValue, isUnknown } from './command-words';
import { type GenesisFile, genesisOfNamespace } from './genesis-files';
import type { KnownPod } from './known-pods';
import { mountedFiles } from './mounted-files';
import { mountedToml, tomlValue } from './mounted-toml';
import type { RenderedCluster } from './rendered-cluster';
import type { Violation } from './rule';

/** A place that tells a pod which chain it is on. */
export interface ChainIdClaim extends Omit<Violation, 'message'> {
  readonly chainId: string;
  /** As messages name the place. */
  readonly called: string;
}

/** Everything by which a pod's programs are told their chain, but the genesis. */
export function chainIdClaims(cluster: RenderedCluster, celestia: KnownPod): ChainIdClaim[] {
  const networks = customNetworks(celestia).map(({ object, path, name, value }) => ({
    object,
    path,
    called: name,
    chainId: value.split(':')[0]?.trim() ?? '',
  }));
  const flags = celestia.containers.flatMap(({ lines }) =>
    lines.flatMap((line) => {
      const word = flagValue(line, '--chain-id');
      if (word === undefined || isUnknown(word)) return [];
      return [{ object: word.object, path: word.path, called: '--chain-id', chainId: word.text }];
    }),
  );
  return [...networks, ...flags, ...clientFiles(cluster, celestia)];
}

function clientFiles(cluster: RenderedCluster, { pod }: KnownPod): ChainIdClaim[] {
  return mountedToml(cluster, pod)
    .filter(({ file }) => file === 'client.toml')
    .flatMap((toml) => {
      const { object, path, file } = toml;
      const chainId = tomlValue(toml, 'chain-id');
      return typeof chainId === 'string' && chainId !== '' ? [{ object, path, called: file, chainId }] : [];
    });
}

/** The genesis files that a pod mounts; those of its namespace where it mounts none. */
export function genesisOfPod(cluster: RenderedCluster, { pod }: KnownPod): readonly GenesisFile[] {
  const all = genesisOfNamespace(cluster, pod.namespace);
  const mounted = new Set(mountedFiles(cluster, pod).map(({ object }) => object));
  const own = all.filter(({ object }) => mounted.has(object));
  return own.length > 0 ? own : all;
}

/** The chain that a pod is on, as far as anything tells. */
export function chainIdOf(cluster: RenderedCluster, celestia: KnownPod): string | undefined {
  return genesisOfPod(cluster, celestia)[0]?.chainId ?? chainIdClaims(cluster, celestia)[0]?.chainId;
}
