import type { Container, PodSpec } from 'kubernetes-types/core/v1';
import type { KindMap } from '../../../lib/policy/kinds';
import { container, merge, object, type Patch, service, statefulSet } from './objects';

/** A container `geth` with these arguments. */
export const geth = (args: readonly string[] = [], fields: Patch<Container> = {}): Container =>
  client('geth', 'docker.io/ethereum/client-go:v1.17.5', { command: ['geth'], args: [...args], ...fields });

/** A container `erigon` with these arguments. */
export const erigon = (args: readonly string[] = [], fields: Patch<Container> = {}): Container =>
  client('erigon', 'docker.io/erigontech/erigon:v3.5.4', { args: [...args], ...fields });

/** A container `besu` with these arguments. */
export const besu = (args: readonly string[] = [], fields: Patch<Container> = {}): Container =>
  client('besu', 'docker.io/hyperledger/besu:26.8.0', { args: [...args], ...fields });

/** A container `nethermind` with these arguments. */
export const nethermind = (args: readonly string[] = [], fields: Patch<Container> = {}): Container =>
  client('nethermind', 'docker.io/nethermind/nethermind:1.39.3', { args: [...args], ...fields });

/** A container `lighthouse` with these arguments. */
export const lighthouse = (args: readonly string[] = [], fields: Patch<Container> = {}): Container =>
  client('lighthouse', 'docker.io/sigp/lighthouse:v8.2.2', {
    command: ['lighthouse', 'bn'],
    args: [...args],
    ...fields,
  });

/** A container `nimbus` with these arguments. */
export const nimbus = (args: readonly string[] = [], fields: Patch<Container> = {}): Container =>
  client('nimbus', 'docker.io/statusim/nimbus-eth2:multiarch-v26.7.0', { args: [...args], ...fields });

/** A container of any client. */
export const client = (name: string, image: string, fields: Patch<Container>): Container =>
  container(merge<Patch<Container>>({ name, image, ports: [] }, fields));

/** A StatefulSet `relay/relay` of these containers; the first of them are sidecars. */
export function node(
  containers: readonly Container[],
  { sidecars = [], replicas = 1, ...spec }: Patch<PodSpec> & Sidecars = {},
): KindMap['StatefulSet'] {
  const before = sidecars.map((each) => ({ ...each, restartPolicy: 'Always' }));
  const initContainers = [...before, ...(spec.initContainers ?? [])];
  return statefulSet({
    spec: { replicas, template: { spec: { ...spec, initContainers, containers: [...containers] } } },
  });
}

interface Sidecars {
  readonly sidecars?: readonly Container[];
  /** @default 1 */
  readonly replicas?: number;
}

/** A Service `relay/relay` outside with these ports. */
export function outside(
  type: 'NodePort' | 'LoadBalancer' | 'ClusterIP',
  ports: readonly { port: number; targetPort?: number | string; nodePort?: number; protocol?: string }[],
): KindMap['Service'] {
  return service({ spec: { type, ports: [...ports] } });
}

/** A NetworkPolicy `relay/relay` for the pods with these rules. */
export const policy = (ingress: readonly object[], podSelector: object = {}) =>
  object('networking.k8s.io/v1', 'NetworkPolicy', { spec: { podSelector, ingress } });
