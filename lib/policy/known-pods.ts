import { type CommandLine, commandLines } from './command-lines';
import { knownProgram } from './known-programs';
import { containersOf, type PodTemplate, type TemplateContainer } from './pod-templates';
import type { RenderedCluster } from './rendered-cluster';
import { type KnownVariable, knownVariables } from './variables';

/** A container with what it runs. */
export interface KnownContainer extends TemplateContainer {
  readonly lines: readonly CommandLine[];
  readonly variables: readonly KnownVariable[];
}

/** A pod and those of its containers that run known programs. */
export interface KnownPod {
  readonly pod: PodTemplate;
  readonly containers: readonly KnownContainer[];
}

const read = new WeakMap<TemplateContainer, KnownContainer>();

/** Every pod with containers that a test accepts, whose commands are read once for all rules. */
export function podsWith(cluster: RenderedCluster, accepts: (container: TemplateContainer) => boolean): KnownPod[] {
  return cluster.pods.flatMap((pod) => {
    const containers = containersOf(pod).filter(accepts);
    return containers.length === 0 ? [] : [{ pod, containers: containers.map((each) => known(cluster, pod, each)) }];
  });
}

/** Every pod that runs known programs, by its images. */
export function knownPods(cluster: RenderedCluster): KnownPod[] {
  return podsWith(cluster, ({ container }) => knownProgram(container) !== undefined);
}

function known(cluster: RenderedCluster, pod: PodTemplate, container: TemplateContainer): KnownContainer {
  const before = read.get(container);
  if (before) return before;
  const lines = commandLines(cluster, pod, container);
  const result = { ...container, lines, variables: knownVariables(cluster, pod, container) };
  read.set(container, result);
  return result;
}
