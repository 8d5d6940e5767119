import { KubeIngress } from 'cdk8s-plus-28/lib/imports/k8s';
import type { Construct } from 'constructs';
import { type HttpRouteSpecRulesMatchesMethod as HttpMethod, HttpRoute } from '../../imports/gateway.networking.k8s.io';
import type { WebExposure } from '../environment/sections/exposure';

type IngressExposure = Extract<WebExposure, { via: 'ingress' }>;
type GatewayExposure = Extract<WebExposure, { via: 'gateway' }>;

/** The Service and port that a host name leads to. */
export interface WebBackend {
  readonly name: string;
  readonly labels: Record<string, string>;
  readonly service: string;
  readonly port: { readonly name: string; readonly number: number };
  /** HTTP methods that a Gateway lets through. @default all */
  readonly methods?: readonly HttpMethod[];
}

/** Publishes an HTTP port under a host name with an Ingress. */
export function ingress(
  scope: Construct,
  { name, labels, service, port }: WebBackend,
  exposure: IngressExposure,
): void {
  const { className, host, tlsSecret } = exposure;
  const backend = { service: { name: service, port: { name: port.name } } };
  new KubeIngress(scope, `ingress-${name}`, {
    metadata: { name, labels },
    spec: {
      ingressClassName: className,
      tls: tlsSecret === undefined ? undefined : [{ hosts: [host], secretName: tlsSecret }],
      rules: [{ host, http: { paths: [{ path: '/', pathType: 'Prefix', backend }] } }],
    },
  });
}

/** Publishes an HTTP port under a host name with a route of a Gateway. */
export function httpRoute(
  scope: Construct,
  { name, labels, service, port, methods }: WebBackend,
  exposure: GatewayExposure,
): void {
  const { host, gateway } = exposure;
  new HttpRoute(scope, `route-${name}`, {
    metadata: { name, labels },
    spec: {
      parentRefs: [{ name: gateway.name, namespace: gateway.namespace }],
      hostnames: [host],
      rules: [{ matches: methods?.map((method) => ({ method })), backendRefs: [{ name: service, port: port.number }] }],
    },
  });
}
