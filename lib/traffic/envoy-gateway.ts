import { type PodsPeer, pods } from './peer';

/** Namespace of Envoy Gateway, of the proxies that it runs and of its rate limiter. */
const NAMESPACE = 'envoy-gateway-system';

/**
 * Pods of the proxies of a Gateway.
 *
 * @see https://github.com/envoyproxy/gateway/blob/v1.9.0/internal/infrastructure/kubernetes/proxy/resource.go
 */
export const gatewayProxies = (name: string, namespace: string): PodsPeer =>
  pods('proxies', NAMESPACE, {
    'gateway.envoyproxy.io/owning-gateway-name': name,
    'gateway.envoyproxy.io/owning-gateway-namespace': namespace,
  });

/**
 * Pods that count requests over all proxies, in Redis.
 *
 * @see https://github.com/envoyproxy/gateway/blob/v1.9.0/internal/infrastructure/kubernetes/ratelimit/resource.go
 */
export const rateLimiter: PodsPeer = pods('envoy-ratelimit', NAMESPACE, {
  'app.kubernetes.io/name': 'envoy-ratelimit',
  'app.kubernetes.io/component': 'ratelimit',
  'app.kubernetes.io/managed-by': 'envoy-gateway',
});
