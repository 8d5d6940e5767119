import { type CommandLine, commandLines } from './command-lines';
import { knownProgram } from './known-programs';
import { containersOf, type PodTemplate, type TemplateContainer } from './pod-templates';
import type { RenderedCluster } from './rendered-cluster';
import { type KnownVariable, knownVariables } from './variables';

/** Variable by which celestia-node is told of a network that it does not know. */
const customNetwork = 'CELESTIA_CUSTOM';

/** A container of celestia-app or celestia-node. */
export interface CelestiaContainer extends TemplateContainer {
  readonly lines: readonly CommandLine[];
  readonly variables: readonly KnownVariable[];
}

/** A pod with such containers. */
export interface CelestiaPod {
  readonly pod: PodTemplate;
  readonly containers: readonly CelestiaContainer[];
}

const listed = new WeakMap<RenderedCluster, readonly CelestiaPod[]>();

/** Every pod that runs celestia-app or celestia-node, by its images; listed once for all rules. */
export function celestiaPods(cluster: RenderedCluster): readonly CelestiaPod[] {
  const known = listed.get(cluster);
  if (known) return known;
  const pods = cluster.pods.flatMap((pod) => {
    const containers = containersOf(pod).filter(isCelestia);
    return containers.length === 0 ? [] : [{ pod, containers: containers.map((each) => read(cluster, pod, each)) }];
  });
  listed.set(cluster, pods);
  return pods;
}

/** The variables CELESTIA_CUSTOM of a pod. */
export function customNetworks({ containers }: CelestiaPod): KnownVariable[] {
  return containers.flatMap(({ variables }) => variables.filter(({ name }) => name === customNetwork));
}

/** The commands of a pod that run one of the programs. */
export function linesOf({ containers }: CelestiaPod, program: string): CommandLine[] {
  return containers.flatMap(({ lines }) => lines.filter((line) => line.program === program));
}

function isCelestia({ container }: TemplateContainer): boolean {
  return knownProgram(container) !== undefined || (container.env ?? []).some(({ name }) => name === customNetwork);
}

function read(cluster: RenderedCluster, pod: PodTemplate, container: TemplateContainer): CelestiaContainer {
  return {
    ...container,
    lines: commandLines(cluster, pod, container),
    variables: knownVariables(cluster, pod, container),
  };
}
