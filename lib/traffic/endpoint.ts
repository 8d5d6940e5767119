import type { Exposure, PortProtocol } from '../k8s/program';
import type { Traffic } from './traffic';

/** A port of a workload as others see it. */
export interface Endpoint {
  /** The traffic of the workload behind it. */
  readonly traffic: Traffic;
  /** Name of the port. */
  readonly port: string;
  readonly number: number;
  readonly protocol: PortProtocol;
  readonly exposure: Exposure;
  /** DNS name of the Service inside the cluster. */
  readonly host: string;
}
