import { KubeNetworkPolicy } from 'cdk8s-plus-28/lib/imports/k8s';
import type { Construct } from 'constructs';
import type { Cluster } from '../cluster';
import type { Program } from '../k8s/program';
import { dnsServers } from './dns';
import { loadBalancer, tagsOf } from './load-balancer';
import { metricsPorts, podMonitor } from './metrics';
import { policySpec } from './network-policy';
import { nodePorts } from './node-ports';
import { addresses, anybody, pods } from './peer';
import { peerService } from './peer-service';
import type { Publication } from './publication';
import { clusterServices, serviceName, servicePorts } from './services';
import type { Traffic } from './traffic';
import { httpRoute, ingress } from './web';

/** What a workload's traffic is rendered with. */
export interface TrafficProps {
  readonly name: string;
  readonly system: string;
  readonly selector: Record<string, string>;
  readonly labels: Record<string, string>;
  readonly programs: readonly Program[];
  readonly cluster: Cluster;
  /** Seconds for which Services send a caller to the same pod. @default every connection may go to another */
  readonly stickySeconds?: number;
  /** Labels of pods that their metrics carry too. @default none */
  readonly metricLabels?: readonly string[];
}

/** Renders the Service, what is published, the monitor and the network policy of a workload. */
export function renderTraffic(scope: Construct, traffic: Traffic, props: TrafficProps): void {
  const { name, selector, labels, programs, cluster, stickySeconds, metricLabels } = props;
  const ports = servicePorts(programs, traffic.connectedPorts);
  clusterServices(scope, { name, selector, labels, ports, stickySeconds });
  for (const publication of traffic.publications) publish(scope, traffic, publication, props);
  const metrics = metricsPorts(programs);
  if (metrics.length > 0) {
    const { namespace, labels: scraper } = cluster.scraper;
    const rules = metrics.map(({ number }) => ({ protocol: 'TCP' as const, port: number }));
    traffic.fromPeer(pods('prometheus', namespace, scraper), rules, 'metrics');
    if (cluster.operators.has('prometheus-operator')) {
      const monitor = { selector, labels: { ...labels, ...cluster.monitorLabels }, metrics, podLabels: metricLabels };
      podMonitor(scope, name, monitor);
    }
  }
  // Whoever connects to something looks its name up first.
  const egress = traffic.egress.length === 0 ? [] : [...dnsServers(cluster), ...traffic.egress];
  new KubeNetworkPolicy(scope, 'network-policy', {
    metadata: { name, labels },
    spec: policySpec(selector, traffic.ingress, egress),
  });
}

function publish(scope: Construct, traffic: Traffic, publication: Publication, props: TrafficProps): void {
  const { name: workload, system, selector, labels, cluster, stickySeconds } = props;
  const facts = cluster.provider.loadBalancer(cluster.operators);
  const ports = publication.kind === 'web' ? [publication.port] : publication.ports;
  const name = `${workload}-${publication.name}`;
  const rules = ports.map(({ protocol, number }) => ({ protocol, port: number }));
  const tags = tagsOf(facts, cluster.resourceTags(system));
  const own = facts.connectsFromNetwork ? [cluster.cidr] : [];
  if (publication.kind === 'node-ports') {
    nodePorts(scope, { name, labels, selector, ports: publication.ports });
    traffic.fromPeer(anybody, rules, publication.name);
    return;
  }
  if (publication.kind === 'peers') {
    const { exposure } = publication;
    const access = cluster.provider.peers(cluster.operators);
    peerService(scope, { name, selector, labels, ports, exposure, access, facts, annotations: tags });
    traffic.fromPeer(addresses('peers', [...exposure.sources, ...own]), rules, publication.name);
    return;
  }
  const { exposure } = publication;
  if (exposure.via === 'load-balancer') {
    const certificate = 'certificate' in exposure ? exposure.certificate : undefined;
    const outside = publication.kind === 'web' ? { outside: certificate === undefined ? 80 : 443 } : {};
    const tls = certificate === undefined ? {} : facts.certificate?.(certificate, '443');
    const annotations = { ...tags, ...tls };
    const outsidePorts = ports.map((port) => ({ ...port, ...outside }));
    loadBalancer(scope, { name, selector, labels, ports: outsidePorts, exposure, facts, annotations, stickySeconds });
    traffic.fromPeer(addresses('internet', [...exposure.sources, ...own]), rules, publication.name);
    return;
  }
  const [port] = ports;
  if (port === undefined) return;
  const methods = publication.kind === 'web' ? publication.methods : undefined;
  const backend = { name, labels, service: serviceName(workload, port), port, methods };
  if (exposure.via === 'ingress') ingress(scope, backend, exposure);
  else httpRoute(scope, backend, exposure);
  traffic.fromPeer(pods(exposure.via, exposure.controller), rules, publication.name);
}
