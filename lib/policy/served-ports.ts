import type { ServicePort } from 'kubernetes-types/core/v1';
import type { Exposure } from '../k8s/program';
import type { PortFacts, WorkloadFacts } from '../k8s/workload-facts';
import { declaredWorkloads } from './declared-workloads';
import type { KindMap } from './kinds';
import type { PodTemplate } from './pod-templates';
import { targetNumber } from './ports';
import type { RenderedCluster } from './rendered-cluster';
import type { RenderedObject } from './rendered-object';
import { selectingServices } from './services';

/** A port of a Service and the declared port of a pod that it leads to. */
export interface ServedPort {
  readonly service: RenderedObject<KindMap['Service']>;
  /** Field path of the port in the Service. */
  readonly path: string;
  readonly servicePort: ServicePort;
  readonly declared: PortFacts;
  /** Name of the workload that declared it. */
  readonly workload: string;
}

/** Every port of a Service that leads to a port declared with one of these exposures. */
export function* servedPorts(cluster: RenderedCluster, exposures: readonly Exposure[]): Iterable<ServedPort> {
  const declaredBy = declaredWorkloads(cluster);
  for (const { object: service, namespace, selector } of selectingServices(cluster)) {
    for (const pod of cluster.podIndex.select(namespace, selector)) {
      const facts = declaredBy(pod);
      if (!facts) continue;
      for (const [index, servicePort] of (service.json.spec?.ports ?? []).entries()) {
        const declared = declaredPort(pod, facts, servicePort);
        if (declared && exposures.includes(declared.exposure))
          yield { service, path: `spec.ports[${index}]`, servicePort, declared, workload: facts.name };
      }
    }
  }
}

/** `api (5001) of kubo`. */
export function describeServedPort({ declared: { name, number }, workload }: ServedPort): string {
  return `${name} (${number}) of ${workload}`;
}

function declaredPort(pod: PodTemplate, { programs }: WorkloadFacts, servicePort: ServicePort) {
  const number = targetNumber(pod, servicePort);
  const protocol = servicePort.protocol ?? 'TCP';
  return programs
    .flatMap(({ ports }) => ports)
    .find((declared) => declared.number === number && declared.protocol === protocol);
}
