import type { NodePool } from '../../../lib/contract/node-pools';
import type { PortFacts, ProgramFacts, WorkloadFacts } from '../../../lib/k8s/workload-facts';
import type { ClusterFacts } from '../../../lib/policy/rendered-cluster';

/** The workload `relay/relay` as its author may declare it: one program `relay`, no ports, 30 seconds to stop. */
export function declared(
  kind: WorkloadFacts['kind'],
  fields: Partial<WorkloadFacts> = {},
): Pick<ClusterFacts, 'workloads'> {
  const none = { namespace: 'relay', name: 'relay', singleWriter: false, programs: [program()] };
  return { workloads: [{ ...none, kind, ...fields }] };
}

/** A program `relay`. */
export function program(fields: Partial<ProgramFacts> = {}): ProgramFacts {
  return { name: 'relay', stopSeconds: 30, ports: [], ...fields };
}

/** The port 8088 of the builders' container, with another exposure. */
export function port(exposure: PortFacts['exposure'], fields: Partial<PortFacts> = {}): PortFacts {
  return { name: 'http', number: 8088, protocol: 'TCP', exposure, ...fields };
}

/** A pool `app` of one to two nodes with 4 CPU, 16 GiB and room for 10 pods each. */
export function pool(fields: Partial<NodePool> = {}): NodePool {
  return {
    name: 'app',
    labels: {},
    taints: [],
    zones: ['eu-west-1a', 'eu-west-1b'],
    minimum: 1,
    maximum: 2,
    allocatable: { cpu: 4000, memory: 16 * 2 ** 30, pods: 10, gpus: 0 },
    ...fields,
  };
}
