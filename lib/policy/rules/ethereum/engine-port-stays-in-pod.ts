import type { NetworkPolicyPort } from 'kubernetes-types/networking/v1';
import { type EthereumPod, ethereumPods, isLoopback, valuesOfAll } from '../../ethereum-pods';
import type { PodTemplate } from '../../pod-templates';
import { runningPorts, targetNumber } from '../../ports';
import type { RenderedCluster } from '../../rendered-cluster';
import type { Rule, Violation } from '../../rule';
import { selectingServices } from '../../services';

const USUAL = 8551;

export const enginePortStaysInPod: Rule = {
  id: 'engine-port-stays-in-pod',
  refuses: 'an engine API that listens, or is let through, beyond its pod',
  why: 'whoever reaches it, with a secret that leaked or a client that checks none, decides which chain the node is on',
  fix: 'let it listen on 127.0.0.1, and leave its port out of Services and NetworkPolicies',
  *check(cluster) {
    const pods = ethereumPods(cluster).filter(({ execution }) => execution.length > 0);
    if (pods.length === 0) return;
    const ports = new Map(pods.map((ethereum) => [ethereum.pod, enginePorts(ethereum)]));
    for (const { execution } of pods)
      for (const container of execution)
        for (const { object, path, text } of valuesOfAll(container, container.client.engine.addresses))
          if (!isLoopback(text))
            yield { object, path, message: `the engine API of ${container.client.title} listens on ${text}` };
    yield* inServices(cluster, ports);
    yield* inPolicies(cluster, ports);
  },
};

type EnginePorts = ReadonlyMap<PodTemplate, ReadonlySet<number>>;

/** Ports of the engine API: of every execution client, where several are in one pod. */
function enginePorts({ execution }: EthereumPod): ReadonlySet<number> {
  return new Set(
    execution.flatMap((container) => {
      const given = valuesOfAll(container, container.client.engine.ports).map(({ text }) => Number(text));
      return given.length === 0 ? [USUAL] : given;
    }),
  );
}

function* inServices(cluster: RenderedCluster, engine: EnginePorts): Iterable<Violation> {
  for (const { object, namespace, selector } of selectingServices(cluster)) {
    for (const pod of cluster.podIndex.select(namespace, selector)) {
      for (const [index, port] of (object.json.spec?.ports ?? []).entries()) {
        const number = targetNumber(pod, port) ?? 0;
        if (!engine.get(pod)?.has(number)) continue;
        yield {
          object,
          path: `spec.ports[${index}]`,
          message: `leads to the engine API of ${nameOf(pod)} on ${number}`,
        };
      }
    }
  }
}

function* inPolicies(cluster: RenderedCluster, engine: EnginePorts): Iterable<Violation> {
  for (const object of cluster.ofKind('NetworkPolicy')) {
    const { namespace } = object.json.metadata;
    const { podSelector = {}, ingress = [] } = object.json.spec ?? {};
    if (ingress.length === 0) continue;
    for (const pod of cluster.podIndex.select(namespace, podSelector)) {
      for (const number of engine.get(pod) ?? []) {
        for (const [index, { ports = [] }] of ingress.entries()) {
          if (ports.length > 0 && !ports.some((port) => letsThrough(port, pod, number))) continue;
          const message = `lets connections to the engine API of ${nameOf(pod)} on ${number} through`;
          yield { object, path: `spec.ingress[${index}]`, message };
        }
      }
    }
  }
}

function letsThrough(
  { port, endPort, protocol = 'TCP' }: NetworkPolicyPort,
  pod: PodTemplate,
  number: number,
): boolean {
  if (protocol !== 'TCP') return false;
  if (port === undefined) return true;
  if (typeof port === 'number') return port <= number && number <= (endPort ?? port);
  return runningPorts(pod).some(({ name, containerPort }) => name === port && containerPort === number);
}

const nameOf = ({ object: { json } }: PodTemplate): string => `${json.kind} ${json.metadata.name}`;
