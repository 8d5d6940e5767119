import { type KnownPod, podsWith } from './known-pods';
import { knownProgram } from './known-programs';
import type { RenderedCluster } from './rendered-cluster';
import type { KnownVariable } from './variables';

/** Variable by which celestia-node is told of a network that it does not know. */
const customNetwork = 'CELESTIA_CUSTOM';

const programs: readonly (string | undefined)[] = ['celestia-appd', 'celestia'];

/** Every pod that runs celestia-app or celestia-node: by its images, or by what it is told. */
export function celestiaPods(cluster: RenderedCluster): KnownPod[] {
  return podsWith(
    cluster,
    ({ container }) =>
      programs.includes(knownProgram(container)?.program) ||
      (container.env ?? []).some(({ name }) => name === customNetwork),
  );
}

/** The variables CELESTIA_CUSTOM of a pod, but those that only the running container knows. */
export function customNetworks({ containers }: KnownPod): KnownVariable[] {
  return containers.flatMap(({ variables }) =>
    variables.filter(({ name, value }) => name === customNetwork && !value.includes('$(')),
  );
}
