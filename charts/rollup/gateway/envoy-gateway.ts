import { JsonPatch } from 'cdk8s';
import { Gateway, GatewayClass } from '../../../imports/gateway.networking.k8s.io';
import { gatewayProxies } from '../../../lib/traffic/envoy-gateway';
import { envoyProxy } from '../../../lib/traffic/envoy-proxy';
import type { SystemChart } from '../../../lib/workloads/system-chart';
import type { RollupContext } from '../context';
import { GATEWAY } from './names';
import { proxy } from './proxy-size';
import { rateLimitNote } from './rate-limit-note';
import { routes } from './routes';
import type { ApiServer, EnvoySection } from './sections';
import { trafficPolicies } from './traffic-policies';

/** Seconds in which a load balancer has learned that a proxy goes. */
const DRAIN = 30;

/** A Gateway of its own: proxies behind a load balancer, which limit what callers may ask. */
export function envoyGateway(context: RollupContext, gateway: EnvoySection, { workload, program }: ApiServer): void {
  const { section, charts } = context;
  const chart = charts.app;
  envoyProxy(chart, {
    name: GATEWAY,
    replicas: gateway.replicas,
    pool: section.pools.app,
    priority: 'serving',
    resources: proxy,
    sources: gateway.sources,
    drainSeconds: DRAIN,
  });
  entrance(chart, section.name, gateway);
  const { http, websocket, health } = program.ports;
  routes(chart, {
    host: gateway.host,
    service: workload.name,
    http: http.number,
    websocket: websocket.number,
    seconds: section.api.limits.seconds,
  });
  trafficPolicies(chart, section.api, gateway, health.number);
  const ports = [http, websocket, health].map(({ number }) => ({ protocol: 'TCP' as const, port: number }));
  workload.traffic.fromPeer(gatewayProxies(GATEWAY, chart.system), ports, 'JSON-RPC');
  if (gateway.limits.client !== undefined) chart.notes.push(rateLimitNote(context));
}

/** The Gateway, of a class that is nobody else's. */
function entrance(chart: SystemChart, rollup: string, { host, tlsSecret }: EnvoySection): void {
  const className = `rollup-${rollup}`;
  const gatewayClass = new GatewayClass(chart, 'gateway-class', {
    metadata: { name: className },
    spec: { controllerName: 'gateway.envoyproxy.io/gatewayclass-controller' },
  });
  // It belongs to no namespace, unlike everything else of the chart.
  gatewayClass.addJsonPatch(JsonPatch.remove('/metadata/namespace'));
  const listener =
    tlsSecret === undefined
      ? { name: 'http', protocol: 'HTTP', port: 80, hostname: host }
      : {
          name: 'https',
          protocol: 'HTTPS',
          port: 443,
          hostname: host,
          tls: { certificateRefs: [{ name: tlsSecret }] },
        };
  new Gateway(chart, 'gateway', {
    metadata: { name: GATEWAY },
    spec: {
      gatewayClassName: className,
      infrastructure: { parametersRef: { group: 'gateway.envoyproxy.io', kind: 'EnvoyProxy', name: GATEWAY } },
      listeners: [listener],
    },
  });
  if (tlsSecret === undefined) return;
  const make = `kubectl create secret tls ${tlsSecret} -n ${chart.system} --cert=… --key=… # of ${host}`;
  chart.expected.set(`Secret/${chart.system}/${tlsSecret}`, make);
}
