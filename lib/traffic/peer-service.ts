import type { Construct } from 'constructs';
import type { PeerAccess } from '../providers/peers';
import type { LoadBalancerFacts } from '../providers/provider';
import { type LoadBalancerProps, loadBalancer } from './load-balancer';
import { nodePorts } from './node-ports';
import type { PeerExposure } from './publication';

/** What peers outside are let in by. */
export interface PeerServiceProps extends Omit<LoadBalancerProps, 'exposure' | 'facts'> {
  readonly exposure: PeerExposure;
  readonly access: PeerAccess;
  readonly facts: LoadBalancerFacts;
}

/** Publishes the peer ports of a pod, ready or not, on the numbers that it listens on: peers are told no others. */
export function peerService(scope: Construct, props: PeerServiceProps): void {
  const { access, exposure, facts, ports, annotations } = props;
  if (access.kind === 'node-port') {
    const { name, labels, selector } = props;
    const numbers = props.ports.map((port) => ({ ...port, nodePort: port.number }));
    nodePorts(scope, { name, labels, selector, ports: numbers, externalTrafficPolicy: 'Local' });
    return;
  }
  const healthPort = ports.find(({ protocol }) => protocol === 'TCP')?.number;
  if (healthPort === undefined) throw new Error(`${props.name} has no TCP port whose health a load balancer could ask`);
  const own = access.annotations?.({ healthPort, allocations: exposure.allocations });
  loadBalancer(scope, {
    ...props,
    exposure: { via: 'load-balancer', sources: [...exposure.sources] },
    facts: { ...facts, mixedProtocols: access.oneAddress },
    annotations: { ...annotations, ...own },
  });
}
