import { KubeServiceAccount, type PodTemplateSpec } from 'cdk8s-plus-28/lib/imports/k8s';
import { Construct } from 'constructs';
import type { HttpRouteSpecRulesMatchesMethod as HttpMethod } from '../../imports/gateway.networking.k8s.io';
import type { PortExposure, WebExposure } from '../environment/sections/exposure';
import { checkPrograms } from '../k8s/check-programs';
import { applicationLabels, identityLabels, selectorLabels, versionLabel } from '../k8s/labels';
import { allPrograms, type PodProps, podTemplate } from '../k8s/pod';
import type { Exposure, Port, PortOf, PortTable, Program } from '../k8s/program';
import { programFacts, type WorkloadFacts } from '../k8s/workload-facts';
import type { Endpoint } from '../traffic/endpoint';
import { metricsPorts, scrapeAnnotations } from '../traffic/metrics';
import { type Peer, type PortRule, pods } from '../traffic/peer';
import type { NodePublishedPort, PeerExposure, PublishedPort } from '../traffic/publication';
import { renderTraffic } from '../traffic/render';
import { serviceHost } from '../traffic/services';
import { Traffic } from '../traffic/traffic';
import { disruptionBudget } from './disruption-budget';
import { permissions } from './permissions';
import { mostReplicas, type ScaledReplicas } from './scaling';
import { SystemChart } from './system-chart';

/** What every workload is made of. */
export interface WorkloadProps extends PodProps {
  /** Its role in the system, such as `storage`. */
  readonly component: string;
  /** The application. @default the name of the workload */
  readonly application?: string;
  /**
   * Whether all workloads of its application stand in for one another: their pods are spread over zones and nodes, and a
   * drain takes one of them at a time. @default false
   */
  readonly interchangeable?: boolean;
  /** Labels of its pods beyond those of its identity, by which alerts tell pods apart. @default none */
  readonly podLabels?: Readonly<Record<string, string>>;
  /** Image whose tag is its version. @default that of the first program */
  readonly versionImage?: string;
  /** Pods at once, or what makes their number grow and shrink. @default 1 */
  readonly replicas?: number | ScaledReplicas;
  /** Seconds for which its Service sends a caller to the same pod. @default every connection may go to another */
  readonly stickySeconds?: number;
}

/** Programs that run together, with everything that follows from them. */
export abstract class Workload extends Construct {
  /** Everything that it connects to and accepts. */
  readonly traffic: Traffic;
  protected readonly chart: SystemChart;
  /** Labels of its objects; the chart adds those of the system. */
  readonly labels: Readonly<Record<string, string>>;
  protected readonly selector: Record<string, string>;

  constructor(
    scope: Construct,
    readonly name: string,
    readonly props: WorkloadProps,
  ) {
    super(scope, name);
    this.chart = SystemChart.of(this);
    const first = props.programs[0];
    if (first === undefined) throw new Error(`workload ${name} has no program`);
    checkPrograms(name, this.programs);
    const identity = {
      name: this.application,
      instance: name,
      component: props.component,
      version: versionLabel(props.versionImage ?? first.image),
    };
    this.selector = selectorLabels(identity);
    this.labels = identityLabels(identity);
    this.traffic = new Traffic(pods(name, this.chart.system, this.selector));
    this.chart.workloads.push(this);
    new KubeServiceAccount(this, 'service-account', {
      metadata: { name, labels: this.labels },
      automountServiceAccountToken: false,
    });
    permissions(this, { name, namespace: this.chart.system }, props.permissions ?? [], this.labels);
  }

  /** What its author declared, for the policy rules. */
  abstract readonly facts: WorkloadFacts;

  /**
   * A port of one of its programs, for others to connect to.
   *
   * @throws Error when the program is none of this workload's
   */
  endpoint<P extends PortTable>(program: Program<P>, name: PortOf<P, Exclude<Exposure, 'pod'>>): Endpoint {
    const { number, protocol, exposure, whileUnready } = this.port(program, name);
    const host = serviceHost(this.name, this.chart.system, { whileUnready });
    return { traffic: this.traffic, port: name, number, protocol, exposure, host };
  }

  /** Ports of one of its programs for other workloads of the cluster, where which there are is not known ahead. */
  clusterEndpoints(program: Program): readonly Endpoint[] {
    const ofCluster = program as Program<Record<string, Port & { readonly exposure: 'cluster' }>>;
    const names = Object.entries(program.ports).flatMap(([name, { exposure }]) => (exposure === 'cluster' ? name : []));
    return names.map((name) => this.endpoint(ofCluster, name));
  }

  /** Allows its pods to open connections to a port of another workload, on both sides. */
  connectTo(target: Endpoint): void {
    this.traffic.toEndpoint(target);
  }

  /** Allows its pods to open connections to a peer that is no workload of ours, such as the internet. */
  reach(peer: Peer, ports: readonly PortRule[], label: string): void {
    this.traffic.toPeer(peer, ports, label);
  }

  /** Allows a peer that is no workload of ours to open connections to one of its ports. */
  acceptFrom<P extends PortTable>(peer: Peer, program: Program<P>, name: PortOf<P, Exclude<Exposure, 'pod'>>): void {
    const { number, protocol } = this.port(program, name);
    this.traffic.fromPeer(peer, [{ protocol, port: number }], name);
  }

  /** Publishes ports outside the cluster as the environment says; the type allows public ports only. */
  publish<P extends PortTable>(
    program: Program<P>,
    names: readonly PortOf<P, 'public'>[],
    exposure: PortExposure | undefined,
  ): void {
    const [first] = names;
    const ports = this.publicPorts(program, names);
    if (first !== undefined) this.publishTogether(first, ports, exposure);
  }

  /** Ports of one of its programs, to be published together with those of others; the type allows public ports only. */
  publicPorts<P extends PortTable>(
    program: Program<P>,
    names: readonly PortOf<P, 'public'>[],
  ): readonly PublishedPort[] {
    return names.map((name) => ({ name, ...this.port(program, name) }));
  }

  /**
   * Publishes ports of several programs with one load balancer, or one for each protocol.
   *
   * @param name what the load balancer is called after the workload
   * @param ports from `publicPorts`
   */
  publishTogether(name: string, ports: readonly PublishedPort[], exposure: PortExposure | undefined): void {
    if (exposure !== undefined) this.traffic.publications.push({ kind: 'ports', name, ports, exposure });
  }

  /**
   * Publishes ports for peers, on the numbers that they have in the pod, in the way of the provider.
   *
   * @param name what the Service is called after the workload
   */
  publishPeers(name: string, ports: readonly PublishedPort[], exposure: PeerExposure | undefined): void {
    if (exposure !== undefined) this.traffic.publications.push({ kind: 'peers', name, ports, exposure });
  }

  /**
   * Publishes ports at ports of every node, for clusters without load balancers.
   *
   * @param name what the Service is called after the workload
   * @param ports from `publicPorts`, each with the port of the nodes
   */
  publishAtNodes(name: string, ports: readonly NodePublishedPort[]): void {
    this.traffic.publications.push({ kind: 'node-ports', name, ports });
  }

  /**
   * Publishes an HTTP port under a host name or with a load balancer, as the environment says.
   *
   * @param methods HTTP methods that a Gateway lets through; all by default
   */
  publishWeb<P extends PortTable>(
    program: Program<P>,
    name: PortOf<P, 'public'>,
    exposure: WebExposure | undefined,
    methods?: readonly HttpMethod[],
  ): void {
    const port = { name, ...this.port(program, name) };
    if (exposure === undefined) return;
    this.traffic.publications.push({ kind: 'web', name, port, exposure, methods });
  }

  /** Renders what follows from all connections together. */
  complete(): void {
    const { name, selector, labels, programs, chart, props } = this;
    const { cluster, system, metricLabels } = chart;
    const { stickySeconds } = props;
    const traffic = { name, system, selector, labels, programs, cluster, stickySeconds, metricLabels };
    renderTraffic(this, this.traffic, traffic);
  }

  /** Every program, those that prepare and the sidecars first. */
  get programs(): readonly Program[] {
    return allPrograms(this.props);
  }

  /** Its hardened pod. */
  protected podTemplate(): PodTemplateSpec {
    const { cluster } = this.chart;
    const template = podTemplate(this.props, cluster, {
      labels: { ...this.chart.labels, ...this.labels, ...this.props.podLabels },
      serviceAccount: this.name,
      spreadOver: this.spreadOver(),
    });
    if (cluster.operators.has('prometheus-operator')) return template;
    const [first] = metricsPorts(this.programs);
    const annotations = { ...template.metadata?.annotations, ...scrapeAnnotations(first) };
    return { ...template, metadata: { ...template.metadata, annotations } };
  }

  /** Its budget, which interchangeable workloads share. */
  protected disruptionBudget(): void {
    const { name, labels, selector, application, applicationSelector } = this;
    if (!this.props.interchangeable) disruptionBudget(this, { name, labels, selector });
    else
      disruptionBudget(this.chart, { name: application, labels: applicationSelector, selector: applicationSelector });
  }

  /** Pods on whose nodes its own should not be; none where there is only one. */
  private spreadOver(): Readonly<Record<string, string>> | undefined {
    if (this.props.interchangeable) return this.applicationSelector;
    return mostReplicas(this.props.replicas) < 2 ? undefined : this.selector;
  }

  private get application(): string {
    return this.props.application ?? this.name;
  }

  private get applicationSelector(): Record<string, string> {
    return applicationLabels({ name: this.application });
  }

  /** Facts of this workload. */
  protected describe(kind: WorkloadFacts['kind'], singleWriter: boolean): WorkloadFacts {
    const { name, programs, chart } = this;
    return { namespace: chart.system, name, kind, singleWriter, programs: programs.map(programFacts) };
  }

  private port<P extends PortTable>(program: Program<P>, name: keyof P & string) {
    const port = program.ports[name];
    if (!this.programs.includes(program))
      throw new Error(`this ${program.name} is none of the programs of ${this.name}`);
    if (port === undefined) throw new Error(`${program.name} of ${this.name} has no port ${name}`);
    const { number, protocol = 'TCP', exposure, whileUnready = false } = port;
    return { number, protocol, exposure, whileUnready };
  }
}
