import type { ContainerPort } from 'kubernetes-types/core/v1';
import { eachContainer } from '../../each-pod';
import { found } from '../../found';
import { type Handler, handlers } from '../../handlers';
import { describeContainerPorts } from '../../ports';
import type { Rule } from '../../rule';

export const probePortsDeclared: Rule = {
  id: 'probe-ports-declared',
  refuses: 'a probe or hook on a port that its container does not declare',
  why: 'the probe fails for ever: the pod never becomes ready, or is restarted without end',
  fix: 'use the name or number of a TCP port of the container',
  check: eachContainer(function* (container) {
    const { ports = [] } = container.container;
    for (const handler of handlers(container)) {
      const { port, field } = portOf(handler);
      if (port === undefined || ports.some((declared) => answers(declared, port))) continue;
      const message = `${found(port)} is no TCP port of the container; its ports: ${describeContainerPorts(ports)}`;
      yield { path: `${handler.path}.${field}.port`, message };
    }
  }),
};

function portOf({ action }: Handler) {
  const fields = ['httpGet', 'tcpSocket', 'grpc'] as const;
  const field = fields.find((candidate) => action[candidate]);
  return { field, port: field && action[field]?.port };
}

function answers({ name, containerPort, protocol = 'TCP' }: ContainerPort, port: string | number): boolean {
  return protocol === 'TCP' && (name === port || containerPort === port);
}
