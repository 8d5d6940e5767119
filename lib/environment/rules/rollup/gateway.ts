import { providers } from '../../../providers';
import type { Finding } from '../../finding';
import type { LoadedEnvironment } from '../../load';
import { entries } from '../ethereum/entry-ports';
import { type Rollup, rollupRule } from './rollup-rule';

type Gateway = Rollup['api']['gateway'];

const path = ['rollup', 'api', 'gateway'];

/** JSON-RPC is reached by what the cluster has. */
export const rollupGateway = rollupRule('rollup-gateway', function* ({ api }, environment) {
  const { gateway } = api;
  if (gateway.via === 'envoy-gateway') yield* byOperators(environment);
  if (gateway.via === 'node-port') yield* byPorts(gateway, environment);
});

function* byOperators({ operators }: LoadedEnvironment): Generator<Finding> {
  const missing = (['gateway-api', 'envoy-gateway'] as const).filter((operator) => !operators.includes(operator));
  for (const operator of missing) {
    const message = `"envoy-gateway" needs the operator ${operator}: add "- ${operator}" to operators, or use service`;
    yield { path: [...path, 'via'], message };
  }
}

function* byPorts(
  { http, websocket }: Extract<Gateway, { via: 'node-port' }>,
  { provider, operators, ethereum }: LoadedEnvironment,
): Generator<Finding> {
  if (providers[provider].peers(new Set(operators)).kind !== 'node-port') {
    const message = `"node-port" opens ports of machines, and ${provider} has load balancers: use service or envoy-gateway`;
    yield { path: [...path, 'via'], message };
    return;
  }
  if (http === websocket) {
    yield {
      path: [...path, 'websocket'],
      message: `${websocket} is the port of rollup.api.gateway.http too: use another number`,
    };
  }
  if (ethereum === undefined || ethereum.network === 'dev') return;
  const taken = new Set(entries(ethereum).flatMap(({ ports }) => ports.map(({ number }) => number)));
  for (const [key, number] of Object.entries({ http, websocket })) {
    if (!taken.has(number)) continue;
    yield { path: [...path, key], message: `${number} is a port of peers of ethereum too: use another number` };
  }
}
