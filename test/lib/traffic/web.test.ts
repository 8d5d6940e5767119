import { HttpRouteSpecRulesMatchesMethod as HttpMethod } from '../../../imports/gateway.networking.k8s.io';
import type { Cluster } from '../../../lib/cluster';
import type { WebExposure } from '../../../lib/environment/sections/exposure';
import { providers } from '../../../lib/providers';
import { StatelessDeployment } from '../../../lib/workloads/deployment';
import { server } from '../workloads/programs';
import { renderSystem } from '../workloads/system';

const published = (exposure: WebExposure | undefined, fields: Partial<Cluster> = {}) =>
  renderSystem((chart) => {
    const web = new StatelessDeployment(chart, 'web', { component: 'server', pool: 'app', programs: [server] });
    web.publishWeb(server, 'http', exposure);
  }, fields);

/** Who the network policy lets in. */
const allowed = (rendered: ReturnType<typeof published>) => rendered.one('NetworkPolicy', 'web').spec?.ingress ?? [];

const from = (namespace: string) => [
  {
    from: [
      {
        namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } },
        podSelector: { matchLabels: {} },
      },
    ],
    ports: [{ protocol: 'TCP', port: 8088 }],
  },
];

describe('an Ingress', () => {
  const exposure = { via: 'ingress', className: 'nginx', host: 'a.example.com', controller: 'ingress-nginx' } as const;

  it('leads the host name to the Service', () => {
    expect(published(exposure).one('Ingress', 'web-http').spec).toEqual({
      ingressClassName: 'nginx',
      rules: [
        {
          host: 'a.example.com',
          http: {
            paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'web', port: { name: 'http' } } } }],
          },
        },
      ],
    });
  });

  it('ends TLS where a Secret is named', () => {
    const { spec } = published({ ...exposure, tlsSecret: 'site' }).one('Ingress', 'web-http');
    expect(spec?.tls).toEqual([{ hosts: ['a.example.com'], secretName: 'site' }]);
  });

  it("lets in the controller's pods alone", () => {
    expect(allowed(published(exposure))).toEqual(from('ingress-nginx'));
  });
});

describe('a route of a Gateway', () => {
  const gateway = { namespace: 'edge', name: 'public' };
  const exposure = { via: 'gateway', host: 'a.example.com', gateway, controller: 'envoy' } as const;

  it('leads the host name to the Service', () => {
    expect(published(exposure).one('HTTPRoute', 'web-http').spec).toEqual({
      parentRefs: [gateway],
      hostnames: ['a.example.com'],
      rules: [{ backendRefs: [{ name: 'web', port: 8088 }] }],
    });
  });

  it('lets through only the methods that are named', () => {
    const rendered = renderSystem((chart) => {
      const web = new StatelessDeployment(chart, 'web', { component: 'server', pool: 'app', programs: [server] });
      web.publishWeb(server, 'http', exposure, [HttpMethod.GET, HttpMethod.HEAD]);
    });
    expect(rendered.one('HTTPRoute', 'web-http').spec?.rules).toMatchObject([
      { matches: [{ method: 'GET' }, { method: 'HEAD' }] },
    ]);
  });

  it("lets in the proxy's pods alone", () => {
    expect(allowed(published(exposure))).toEqual(from('envoy'));
  });
});

describe('a load balancer of a site', () => {
  const exposure = { via: 'load-balancer', sources: ['0.0.0.0/0'] } as const;
  const outside = (rendered: ReturnType<typeof published>) => rendered.one('Service', 'web-http').spec?.ports;

  it('serves plain HTTP on port 80', () => {
    expect(outside(published({ ...exposure, sources: ['0.0.0.0/0'] }))).toEqual([
      { name: 'http', port: 80, targetPort: 'http', protocol: 'TCP' },
    ]);
  });

  it('ends TLS on port 443 where it has a certificate', () => {
    const certificate = 'arn:aws:acm:eu-central-1:111122223333:certificate/0';
    const rendered = published({ ...exposure, sources: ['0.0.0.0/0'], certificate }, { provider: providers.eks });
    expect(outside(rendered)).toMatchObject([{ port: 443, targetPort: 'http' }]);
    expect(rendered.one('Service', 'web-http').metadata.annotations).toMatchObject({
      'service.beta.kubernetes.io/aws-load-balancer-ssl-cert': certificate,
      'service.beta.kubernetes.io/aws-load-balancer-ssl-ports': '443',
    });
  });
});

describe('a site that is not published', () => {
  it('lets nobody in', () => {
    expect(allowed(published(undefined))).toEqual([]);
  });
});
