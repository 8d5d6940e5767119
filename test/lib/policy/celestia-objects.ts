import type { Container, PodSpec } from 'kubernetes-types/core/v1';
import type { KindMap } from '../../../lib/policy/kinds';
import { container, merge, type Patch, statefulSet } from './objects';

export const peerId = '12D3KooWRpKX1YP94quXsoiqgvM9EweTrRuR4dYDDdoPKXaBmpWn';

/** A container `bridge` of celestia-node. */
export function bridge(fields: Patch<Container> = {}): Container {
  return container(
    merge<Patch<Container>>({ name: 'bridge', image: 'ghcr.io/celestiaorg/celestia-node:v0.31.4', ports: [] }, fields),
  );
}

/** A container `app` of celestia-app. */
export function app(fields: Patch<Container> = {}): Container {
  return container(
    merge<Patch<Container>>({ name: 'app', image: 'ghcr.io/celestiaorg/celestia-app:v9.0.4', ports: [] }, fields),
  );
}

/** The variable CELESTIA_CUSTOM. */
export const custom = (value: string): Pick<Container, 'env'> => ({ env: [{ name: 'CELESTIA_CUSTOM', value }] });

/** A StatefulSet `relay/relay` of these containers, with the ConfigMaps as volumes named like them. */
export function pod(
  containers: readonly Container[],
  { maps = [], ...spec }: Patch<PodSpec> & { readonly maps?: readonly string[] } = {},
): KindMap['StatefulSet'] {
  const volumes = maps.map((name) => ({ name, configMap: { name } }));
  return statefulSet({ spec: { template: { spec: { volumes, ...spec, containers: [...containers] } } } });
}

/** A ConfigMap of these files. */
export function files(name: string, data: Readonly<Record<string, string>>): KindMap['ConfigMap'] {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace: 'relay' }, data };
}

/** An immutable ConfigMap with the genesis of a chain. */
export function genesis(chainId: string, name = `genesis-${chainId}`): KindMap['ConfigMap'] {
  return { ...files(name, { 'genesis.json': JSON.stringify({ chain_id: chainId }) }), immutable: true };
}
