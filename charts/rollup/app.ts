import { pods } from '../../lib/traffic/peer';
import type { ScaledReplicas } from '../../lib/workloads/scaling';
import type { RollupContext, RollupSection } from './context';
import { coreRole } from './core';
import { gateway } from './gateway/gateway';

/** What callers reach: JSON-RPC over HTTP and WebSocket, behind the gateway that the environment names. */
export function app(context: RollupContext): void {
  const { api } = context.section;
  const server = coreRole(context, 'api', replicas(api));
  for (const { namespace, labels } of api.clients) {
    const client = pods('client', namespace, labels);
    server.workload.acceptFrom(client, server.program, 'http');
    server.workload.acceptFrom(client, server.program, 'websocket');
  }
  gateway(context, server);
}

const replicas = ({ replicas: { minimum, maximum, cpu } }: RollupSection['api']): number | ScaledReplicas =>
  minimum === maximum ? minimum : { minimum, maximum, signal: { on: 'cpu', program: 'api', target: cpu } };
