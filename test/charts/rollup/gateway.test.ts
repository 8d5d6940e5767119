import { parseMemory } from '../../../lib/k8s/quantity';
import type { KindMap } from '../../../lib/policy/kinds';
import { type Rendered, required } from '../../lib/workloads/rendered';
import { EnvironmentFolder } from '../environment-folder';
import { onEks, type RollupInput, renderRollup } from './environment';
import { ingress } from './flows';

const folder = new EnvironmentFolder();

type Section = NonNullable<RollupInput['rollup']>;
type Gateway = Extract<NonNullable<NonNullable<Section['api']>['gateway']>, { via: 'envoy-gateway' }>;

const envoy: Gateway = { via: 'envoy-gateway', host: 'rpc.example.com', sources: ['192.0.2.0/24'] };
const withEnvoy = (changes: Partial<Gateway> = {}, rollup: Section = {} as Section) =>
  renderRollup(folder, onEks({ rollup: { ...rollup, api: { ...rollup.api, gateway: { ...envoy, ...changes } } } }));
const onKind = (gateway: NonNullable<Section['api']>['gateway']) =>
  renderRollup(folder, { rollup: { api: { gateway } } });

const spec = (rendered: Rendered, kind: keyof KindMap, name: string) =>
  required((rendered.one(kind, name) as { readonly spec?: unknown }).spec, `spec of ${kind} ${name}`);

describe('a Gateway of Envoy', () => {
  it('is of a class of its own, with proxies of its own', () => {
    const { rendered } = withEnvoy();
    expect(rendered.one('GatewayClass', 'rollup-demo')).toMatchObject({
      spec: { controllerName: 'gateway.envoyproxy.io/gatewayclass-controller' },
    });
    expect(rendered.one('GatewayClass', 'rollup-demo').metadata).not.toHaveProperty('namespace');
    expect(spec(rendered, 'Gateway', 'json-rpc')).toMatchObject({
      gatewayClassName: 'rollup-demo',
      infrastructure: { parametersRef: { kind: 'EnvoyProxy', name: 'json-rpc' } },
    });
  });

  it('has proxies behind the load balancer of the provider, for the named sources', () => {
    const { rendered } = withEnvoy({ replicas: 3 });
    expect(spec(rendered, 'EnvoyProxy', 'json-rpc')).toMatchObject({
      provider: {
        kubernetes: {
          envoyDeployment: {
            replicas: 3,
            pod: { nodeSelector: { 'chainyard.io/pool': 'app' }, priorityClassName: 'serving' },
          },
          envoyPDB: { maxUnavailable: 1 },
          envoyService: {
            type: 'LoadBalancer',
            loadBalancerClass: 'service.k8s.aws/nlb',
            externalTrafficPolicy: 'Local',
            loadBalancerSourceRanges: ['192.0.2.0/24'],
            annotations: { 'service.beta.kubernetes.io/aws-load-balancer-nlb-target-type': 'ip' },
          },
        },
      },
    });
  });

  it('speaks TLS where the environment names a Secret, which a person makes', () => {
    const listeners = (changes: Partial<Gateway> = {}) => {
      const { rendered, expected } = withEnvoy(changes);
      return { listeners: (spec(rendered, 'Gateway', 'json-rpc') as { listeners: unknown }).listeners, expected };
    };
    expect(listeners().listeners).toEqual([{ name: 'http', protocol: 'HTTP', port: 80, hostname: 'rpc.example.com' }]);
    const { listeners: encrypted, expected } = listeners({ tlsSecret: 'rpc-tls' });
    expect(encrypted).toEqual([
      {
        name: 'https',
        protocol: 'HTTPS',
        port: 443,
        hostname: 'rpc.example.com',
        tls: { certificateRefs: [{ name: 'rpc-tls' }] },
      },
    ]);
    expect(expected.get('Secret/rollup-app/rpc-tls')).toMatch(/^kubectl create secret tls rpc-tls -n rollup-app /);
    expect([...listeners().expected.keys()]).not.toContain('Secret/rollup-app/rpc-tls');
  });

  it('leads / to HTTP and /ws to WebSocket, which lasts as long as both want', () => {
    const { rendered } = withEnvoy();
    expect(spec(rendered, 'HTTPRoute', 'api-http')).toEqual({
      parentRefs: [{ name: 'json-rpc' }],
      hostnames: ['rpc.example.com'],
      rules: [
        {
          matches: [{ path: { type: 'PathPrefix', value: '/' } }],
          timeouts: { request: '25s' },
          backendRefs: [{ name: 'api', port: 3050 }],
        },
      ],
    });
    expect(spec(rendered, 'HTTPRoute', 'api-websocket')).toMatchObject({
      rules: [
        {
          matches: [{ path: { value: '/ws' } }],
          filters: [{ urlRewrite: { path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/' } } }],
          timeouts: { request: '0s' },
          backendRefs: [{ name: 'api', port: 3051 }],
        },
      ],
    });
  });

  it('takes requests of the size that the server takes, in the time that it gives', () => {
    const { rendered } = withEnvoy({}, { api: { limits: { request: 4, seconds: 7 } } } as Section);
    expect(spec(rendered, 'BackendTrafficPolicy', 'api-http')).toMatchObject({ requestBuffer: { limit: '4Mi' } });
    expect(spec(rendered, 'ClientTrafficPolicy', 'json-rpc')).toMatchObject({
      targetRefs: [{ kind: 'Gateway', name: 'json-rpc' }],
      timeout: { http: { requestReceivedTimeout: '7s' } },
    });
    expect(spec(rendered, 'HTTPRoute', 'api-http')).toMatchObject({ rules: [{ timeouts: { request: '12s' } }] });
  });

  it.each([1, 10, 64])('has no more connections than memory for requests of %i MiB on all of them', (request) => {
    const { rendered } = withEnvoy({}, { api: { limits: { request } } } as Section);
    const { connection, http2 } = spec(rendered, 'ClientTrafficPolicy', 'json-rpc') as {
      readonly connection: { readonly connectionLimit: { readonly value: number }; readonly bufferLimit: string };
      readonly http2: { readonly maxConcurrentStreams: number };
    };
    const { provider } = spec(rendered, 'EnvoyProxy', 'json-rpc') as {
      readonly provider: {
        readonly kubernetes: {
          readonly envoyDeployment: {
            readonly container: { readonly resources: { readonly limits: { memory: string } } };
          };
        };
      };
    };
    const memory = parseMemory(provider.kubernetes.envoyDeployment.container.resources.limits.memory);
    const held = connection.connectionLimit.value * http2.maxConcurrentStreams * request * 2 ** 20;
    expect(held).toBeLessThan(0.75 * memory);
    expect(held).toBeGreaterThan(0.5 * memory);
    expect(parseMemory(connection.bufferLimit)).toBeLessThan(2 ** 16);
  });

  it('never buffers a WebSocket, which would wait for an end that does not come', () => {
    const policy = spec(withEnvoy().rendered, 'BackendTrafficPolicy', 'api-websocket');
    expect(policy).toMatchObject({ targetRefs: [{ name: 'api-websocket' }], httpUpgrade: [{ type: 'websocket' }] });
    expect(policy).not.toHaveProperty('requestBuffer');
  });

  it('asks the server for its health, and is let in to ask', () => {
    const { rendered } = withEnvoy();
    for (const name of ['api-http', 'api-websocket'])
      expect(spec(rendered, 'BackendTrafficPolicy', name)).toMatchObject({
        healthCheck: { active: { http: { path: '/health' }, overrides: { port: 3071 } } },
      });
    expect(ingress(rendered, 'api')).toEqual([
      'envoy-gateway-system/json-rpc+rollup-app:3050,3051,3071',
      'monitoring/prometheus:3314',
    ]);
  });

  it('limits requests in each proxy, and those of each caller over all of them where it is told to', () => {
    const rateLimit = (limits: Gateway['limits']) => {
      const { rendered, notes } = withEnvoy({ limits });
      const policy = spec(rendered, 'BackendTrafficPolicy', 'api-http') as { readonly rateLimit: object };
      return { policy: policy.rateLimit, notes: notes.filter((note) => note.includes('rateLimit')) };
    };
    const local = (requests: number) => ({ rules: [{ limit: { requests, unit: 'Second' } }] });
    expect(rateLimit({ local: 300 })).toEqual({ policy: { local: local(300) }, notes: [] });
    const { policy, notes } = rateLimit({ client: 20 });
    expect(policy).toEqual({
      local: local(1000),
      global: {
        rules: [
          {
            clientSelectors: [{ sourceCIDR: { type: 'Distinct', value: '0.0.0.0/0' } }],
            limit: { requests: 20, unit: 'Second' },
          },
        ],
      },
    });
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain('redis: { url: <parameter /rollup/platform/cache-host>:');
    expect(notes[0]).toContain('REDIS_AUTH=');
  });

  it('counts in the cache of the cluster where that is its own, which lets the rate limiter in', () => {
    const gateway = { ...envoy, limits: { client: 20 } };
    const fields = { operators: ['gateway-api' as const, 'envoy-gateway' as const] };
    const { rendered, notes } = renderRollup(folder, { fields, rollup: { api: { gateway } } });
    expect(notes.join()).toContain('redis: { url: valkey.rollup-data.svc.cluster.local:6380 }');
    expect(ingress(rendered, 'valkey').join()).toMatch(/envoy-gateway-system\/[a-z+-]*ratelimit[a-z+-]*:6380/);
  });
});

describe('without a Gateway', () => {
  it('ports of nodes lead to JSON-RPC', () => {
    const { rendered } = onKind({ via: 'node-port', http: 30150 });
    expect(rendered.one('Service', 'api-nodes').spec).toMatchObject({
      type: 'NodePort',
      ports: [
        { name: 'http', port: 3050, nodePort: 30150 },
        { name: 'websocket', port: 3051, nodePort: 30051 },
      ],
    });
    expect(ingress(rendered, 'api')).toContain('0.0.0.0/0:3050,3051');
    expect(rendered.names('Gateway')).toEqual([]);
  });

  it('each port is published as the environment says, or not at all', () => {
    const published = onKind({ via: 'service', http: { via: 'load-balancer', sources: ['192.0.2.0/24'] } }).rendered;
    expect(published.one('Service', 'api-http').spec).toMatchObject({ type: 'LoadBalancer' });
    const types = (rendered: Rendered) =>
      rendered.all('Service').filter(({ metadata }) => metadata.namespace === 'rollup-app');
    expect(types(published).map(({ metadata }) => metadata.name)).toEqual(['api', 'api-http']);
    expect(types(onKind({ via: 'service' }).rendered).map(({ spec }) => spec?.type)).toEqual(['ClusterIP']);
  });

  it('no port but those of JSON-RPC is in any Service', () => {
    const { spec } = onKind({ via: 'service' }).rendered.one('Service', 'api');
    expect(spec?.ports?.map(({ port }) => port)).toEqual([3050, 3051]);
  });
});
