import type { HttpRouteSpecRulesMatchesMethod as HttpMethod } from '../../imports/gateway.networking.k8s.io';
import type { PortExposure, WebExposure } from '../environment/sections/exposure';
import type { PortProtocol } from '../k8s/program';

/** A port to be reached from outside. */
export interface PublishedPort {
  readonly name: string;
  readonly number: number;
  readonly protocol: PortProtocol;
  /** Whether others connect before the pod is ready. */
  readonly whileUnready: boolean;
}

/** A port to be reached at a port of every node. */
export interface NodePublishedPort extends PublishedPort {
  readonly nodePort: number;
}

/** Who may connect to the peer ports of a node, and at which addresses. */
export interface PeerExposure {
  /** CIDRs of those who may connect. */
  readonly sources: readonly string[];
  /** Ids of addresses that the load balancer is to have; empty for any. */
  readonly allocations: readonly string[];
}

/** Ports of a workload that the environment publishes together. */
export type Publication =
  | {
      readonly kind: 'ports';
      readonly name: string;
      readonly ports: readonly PublishedPort[];
      readonly exposure: PortExposure;
    }
  | {
      readonly kind: 'peers';
      readonly name: string;
      readonly ports: readonly PublishedPort[];
      readonly exposure: PeerExposure;
    }
  | {
      readonly kind: 'node-ports';
      readonly name: string;
      readonly ports: readonly NodePublishedPort[];
    }
  | {
      readonly kind: 'web';
      readonly name: string;
      readonly port: PublishedPort;
      readonly exposure: WebExposure;
      /** HTTP methods that a Gateway lets through; only a Gateway can tell them apart. @default all */
      readonly methods?: readonly HttpMethod[];
    };
