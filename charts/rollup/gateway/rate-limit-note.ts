import { parameterPath } from '../../../lib/contract/cloud-names';
import { passwordPath } from '../../../lib/contract/rollup-stores';
import type { RollupContext } from '../context';

/**
 * What a person must tell Envoy Gateway: its rate limiter counts for all Gateways, and knows its Redis from the
 * configuration of Envoy Gateway alone.
 *
 * @see https://gateway.envoyproxy.io/latest/api/extension_types/#ratelimitredissettings
 * @see https://github.com/envoyproxy/ratelimit#redis
 */
export function rateLimitNote({ section, charts }: RollupContext): string {
  const { cluster, system } = charts.app;
  const { environment } = cluster;
  const parameter = (name: string) => `<parameter ${parameterPath(environment, 'platform', name)}>`;
  const address =
    section.data.from === 'managed'
      ? `${parameter('cache-host')}:${parameter('cache-port')}`
      : '<the cache in rollup-data>';
  const password = `<secret ${passwordPath(environment, { store: 'cache', user: section.name })}>`;
  const backend = `config.envoyGateway.rateLimit.backend: { type: Redis, redis: { url: ${address}, tls: {} } }`;
  const login = `REDIS_AUTH=${section.name}:${password} in config.envoyGateway.provider.kubernetes.rateLimitDeployment.container.env`;
  return `${system}: limits of callers need these values of Envoy Gateway's Helm chart, or every caller passes: ${backend} and ${login}`;
}
