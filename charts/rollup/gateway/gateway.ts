import type { RollupContext } from '../context';
import { envoyGateway } from './envoy-gateway';
import type { ApiServer } from './sections';

/** How callers reach JSON-RPC: by a Gateway of its own, at ports of nodes, or as the environment says of each port. */
export function gateway(context: RollupContext, server: ApiServer): void {
  const { workload, program } = server;
  const { gateway: section } = context.section.api;
  switch (section.via) {
    case 'envoy-gateway':
      envoyGateway(context, section, server);
      return;
    case 'node-port':
      workload.publishAtNodes(
        'nodes',
        (['http', 'websocket'] as const).flatMap((name) =>
          workload.publicPorts(program, [name]).map((port) => ({ ...port, nodePort: section[name] })),
        ),
      );
      return;
    case 'service':
      workload.publishWeb(program, 'http', section.http);
      workload.publishWeb(program, 'websocket', section.websocket);
  }
}
