import {
  BackendTrafficPolicy,
  type BackendTrafficPolicySpec,
  ClientTrafficPolicySpecConnectionBufferLimit as BufferLimit,
  BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsSourceCidrType as Cidr,
  ClientTrafficPolicy,
  BackendTrafficPolicySpecRateLimitGlobalRulesLimitUnit as GlobalUnit,
  BackendTrafficPolicySpecRateLimitLocalRulesLimitUnit as LocalUnit,
  BackendTrafficPolicySpecRequestBufferLimit as RequestLimit,
} from '../../../imports/gateway.envoyproxy.io';
import type { SystemChart } from '../../../lib/workloads/system-chart';
import { GATEWAY, routeNames } from './names';
import { CONNECTION_BUFFER, connections } from './proxy-size';
import type { ApiSection, EnvoySection } from './sections';

/** How long a WebSocket may be silent: subscriptions to a quiet chain are. */
const SILENCE = '1h';

/**
 * What the proxies let through. Limits count for each route: those that keep the server alive in each proxy, and those
 * of a caller over all of them. A caller is the address that it connects from, which load balancers keep; what it writes
 * into a header is not believed.
 *
 * @see https://gateway.envoyproxy.io/latest/api/extension_types/#backendtrafficpolicy
 */
export function trafficPolicies(
  chart: SystemChart,
  { limits }: Pick<ApiSection, 'limits'>,
  section: EnvoySection,
  health: number,
): void {
  const alike = { rateLimit: rateLimit(section), healthCheck: healthCheck(health) };
  const policy = (name: string, spec: BackendTrafficPolicySpec) =>
    new BackendTrafficPolicy(chart, `backend-traffic-policy-${name}`, {
      metadata: { name },
      spec: { targetRefs: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name }], ...alike, ...spec },
    });
  policy(routeNames.http, { requestBuffer: { limit: RequestLimit.fromString(`${limits.request}Mi`) } });
  policy(routeNames.websocket, {
    httpUpgrade: [{ type: 'websocket' }],
    timeout: { http: { streamIdleTimeout: SILENCE } },
  });
  new ClientTrafficPolicy(chart, 'client-traffic-policy', {
    metadata: { name: GATEWAY },
    spec: {
      targetRefs: [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: GATEWAY }],
      connection: {
        connectionLimit: { value: connections(limits.request) },
        bufferLimit: BufferLimit.fromString(CONNECTION_BUFFER),
      },
      // Each would hold a request of its own.
      http2: { maxConcurrentStreams: 1 },
      timeout: { http: { requestReceivedTimeout: `${limits.seconds}s` } },
    },
  });
}

function rateLimit({ limits: { local, client } }: EnvoySection): BackendTrafficPolicySpec['rateLimit'] {
  return {
    local: { rules: [{ limit: { requests: local, unit: LocalUnit.SECOND } }] },
    global: client === undefined ? undefined : { rules: [ofEachCaller(client)] },
  };
}

const ofEachCaller = (requests: number) => ({
  clientSelectors: [{ sourceCidr: { type: Cidr.DISTINCT, value: '0.0.0.0/0' } }],
  limit: { requests, unit: GlobalUnit.SECOND },
});

/** The server's own answer, which is 503 as soon as it is to end. */
const healthCheck = (port: number): BackendTrafficPolicySpec['healthCheck'] => ({
  active: {
    type: 'HTTP',
    http: { path: '/health', expectedStatuses: [200] },
    overrides: { port },
    interval: '5s',
    timeout: '2s',
    unhealthyThreshold: 3,
    healthyThreshold: 1,
  },
});
