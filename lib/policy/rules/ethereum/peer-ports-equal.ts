import type { ServicePort, ServiceSpec } from 'kubernetes-types/core/v1';
import type { PortProtocol } from '../../../k8s/program';
import { type EthereumContainer, ethereumPods, placeOf, valuesOf, valuesOfAll } from '../../ethereum-pods';
import type { PeerPortFlag } from '../../ethereum-programs';
import type { PodTemplate } from '../../pod-templates';
import { servesPort, targetNumber } from '../../ports';
import type { RenderedCluster } from '../../rendered-cluster';
import type { Rule, Violation } from '../../rule';
import { selectingServices } from '../../services';

export const peerPortsEqual: Rule = {
  id: 'peer-ports-equal',
  refuses:
    'a peer port that has another number in the Service outside, or in the container, than the client tells its peers',
  why: 'peers open connections to a number behind which nobody is, and the node finds few of them',
  fix: 'use one number in the flag, the container, the Service and, with NodePorts, on the node',
  *check(cluster) {
    const outsideOf = outsidePorts(cluster);
    for (const { pod, execution, consensus } of ethereumPods(cluster)) {
      for (const container of [...execution, ...consensus]) {
        if (!announces(container)) continue;
        for (const { place, called, number, protocol } of toldPorts(pod, container)) {
          const told = `${called} tells peers ${number}/${protocol}`;
          if (!servesPort(pod, number, protocol))
            yield { ...place, message: `${told}, which the container does not have` };
          const outside = outsideOf(pod).filter((port) => port.protocol === protocol && port.target === number);
          const wrong = outside.find((port) => port.number !== number);
          if (wrong)
            yield {
              ...place,
              message: `${told}, but Service ${wrong.service} has ${wrong.number ?? 'any number'} outside`,
            };
          else if (outside.length === 0) yield { ...place, message: `${told}, to which no Service outside leads` };
        }
      }
    }
  },
};

/** Whether it tells peers an address of which it knows nothing itself. */
const announces = (container: EthereumContainer): boolean =>
  valuesOfAll(container, container.client.announces).some(({ text }) => /(\d{1,3}\.){3}\d/.test(text));

interface ToldPort {
  readonly place: Omit<Violation, 'message'>;
  readonly called: string;
  readonly number: number;
  readonly protocol: PortProtocol;
}

function toldPorts({ object }: PodTemplate, container: EthereumContainer): ToldPort[] {
  const told = ({ flag, protocols, usual }: PeerPortFlag): ToldPort[] => {
    const word = valuesOf(container, flag).at(-1);
    const number = word === undefined ? usual : Number(word.text);
    if (number === undefined || Number.isNaN(number)) return [];
    const place = word === undefined ? { object, path: placeOf(container) } : { object: word.object, path: word.path };
    const called = word === undefined ? `${container.client.title} without ${flag}` : flag;
    return protocols.map((protocol) => ({ place, called, number, protocol }));
  };
  const byPort = container.client.peerPorts
    .flatMap(told)
    .map((port) => [`${port.number}/${port.protocol}`, port] as const);
  return [...new Map(byPort).values()];
}

/** A port under which a pod is reached from outside. */
interface OutsidePort {
  readonly service: string;
  readonly protocol: string;
  /** Number in the pod. */
  readonly target: number | undefined;
  /** Number outside; absent where Kubernetes chooses it. */
  readonly number: number | undefined;
}

function outsidePorts(cluster: RenderedCluster): (pod: PodTemplate) => readonly OutsidePort[] {
  const byPod = new Map<PodTemplate, OutsidePort[]>();
  for (const { object, namespace, selector } of selectingServices(cluster)) {
    const spec = object.json.spec ?? {};
    if (spec.type !== 'NodePort' && spec.type !== 'LoadBalancer') continue;
    for (const pod of cluster.podIndex.select(namespace, selector)) {
      const ports = (spec.ports ?? []).map((port) => ({
        service: object.json.metadata.name,
        protocol: port.protocol ?? 'TCP',
        target: targetNumber(pod, port),
        number: numberOutside(spec, port),
      }));
      byPod.set(pod, [...(byPod.get(pod) ?? []), ...ports]);
    }
  }
  return (pod) => byPod.get(pod) ?? [];
}

const numberOutside = ({ type }: ServiceSpec, { port, nodePort }: ServicePort): number | undefined =>
  type === 'NodePort' ? nodePort : port;
