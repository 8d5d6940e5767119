import type { Connection } from './connection';
import type { Endpoint } from './endpoint';
import type { Allowed } from './network-policy';
import type { Peer, PodsPeer, PortRule } from './peer';
import type { Publication } from './publication';

/** All declared traffic of one workload: the one source of its Services, policies, monitors and of the picture. */
export class Traffic {
  readonly ingress: Allowed[] = [];
  readonly egress: Allowed[] = [];
  readonly connections: Connection[] = [];
  readonly publications: Publication[] = [];
  /** Names of its ports that somebody connects to. */
  readonly connectedPorts = new Set<string>();

  /** @param pods the workload's pods as a peer */
  constructor(readonly pods: PodsPeer) {}

  /** Opens connections to a port of another workload; both sides allow it. */
  toEndpoint({ traffic, port, number, protocol }: Endpoint): void {
    const ports = [{ protocol, port: number }];
    this.allowOut(traffic.pods, ports);
    traffic.allowIn(this.pods, ports);
    traffic.connectedPorts.add(port);
    this.connections.push({ from: nameOf(this.pods), to: nameOf(traffic.pods), ports, label: port });
  }

  /** Opens connections to a peer that is no workload of ours. */
  toPeer(peer: Peer, ports: readonly PortRule[], label: string): void {
    this.allowOut(peer, ports);
    this.connections.push({ from: nameOf(this.pods), to: nameOf(peer), ports, label });
  }

  /** Accepts connections from a peer that is no workload of ours. */
  fromPeer(peer: Peer, ports: readonly PortRule[], label: string): void {
    this.allowIn(peer, ports);
    this.connections.push({ from: nameOf(peer), to: nameOf(this.pods), ports, label });
  }

  private allowIn(peer: Peer, ports: readonly PortRule[]): void {
    this.ingress.push({ peer, ports });
  }

  private allowOut(peer: Peer, ports: readonly PortRule[]): void {
    this.egress.push({ peer, ports });
  }
}

const nameOf = (peer: Peer): string => (peer.kind === 'pods' ? `${peer.namespace}/${peer.name}` : peer.name);
