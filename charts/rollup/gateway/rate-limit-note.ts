import { parameterPath } from '../../../lib/contract/cloud-names';
import { passwordPath } from '../../../lib/contract/rollup-stores';
import { cacheUserId } from '../../../lib/contract/store-names';
import { serviceHost } from '../../../lib/traffic/services';
import type { RollupContext } from '../context';
import { VALKEY } from '../data/valkey';
import { ports } from '../data/valkey-settings';

/**
 * What a person must tell Envoy Gateway: its rate limiter counts for all Gateways, and knows its Redis from the
 * configuration of Envoy Gateway alone.
 *
 * @see https://gateway.envoyproxy.io/latest/api/extension_types/#ratelimitredissettings
 * @see https://github.com/envoyproxy/ratelimit#redis
 */
export function rateLimitNote(context: RollupContext): string {
  const { cluster, system } = context.charts.app;
  const { redis, user } = cacheOf(context);
  const password = `<secret ${passwordPath(cluster.environment, { store: 'cache', user: context.section.name })}>`;
  const backend = `config.envoyGateway.rateLimit.backend: { type: Redis, redis: ${redis} }`;
  const variables = 'config.envoyGateway.provider.kubernetes.rateLimitDeployment.container.env';
  return `${system}: until these values of Envoy Gateway's Helm chart are set no limit of a client counts: ${backend}, and REDIS_AUTH=${user}:${password} in ${variables}`;
}

/** Where the cache is, in the words of Envoy Gateway, and who logs in there. */
function cacheOf({ section: { name, data }, charts }: RollupContext) {
  const { environment } = charts.app.cluster;
  if (data.from === 'in-cluster') {
    const host = serviceHost(VALKEY, 'rollup-data', { whileUnready: false });
    return { redis: `{ url: ${host}:${ports.plain} }`, user: name };
  }
  const parameter = (of: string) => `<parameter ${parameterPath(environment, 'platform', of)}>`;
  const url = `${parameter('cache-host')}:${parameter('cache-port')}`;
  return { redis: `{ url: ${url}, tls: {} }`, user: cacheUserId(environment, name) };
}
