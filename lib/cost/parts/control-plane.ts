import { HOURS } from '../prices';
import { exactly } from '../range';
import { resources } from '../resources';
import type { Deployed, Usage } from '../usage';

/** The control plane of EKS, whatever runs on it. */
export function controlPlane({ templates }: Deployed): Usage[] {
  return resources(templates, 'AWS::EKS::Cluster').map(() => ({
    item: 'EKS',
    price: 'eks-control-plane-hour',
    count: exactly(1),
    each: exactly(HOURS),
  }));
}
