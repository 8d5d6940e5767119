import type { Environment } from '../../environment/schema';

/** Whether anything of a rollup uses a cache: the ZK Stack itself does not. */
export function usesCache({ api, prover }: NonNullable<Environment['rollup']>): boolean {
  const countsClients = api.gateway.via === 'envoy-gateway' && api.gateway.limits.client !== undefined;
  return countsClients || (prover.kind === 'sp1-cluster' && prover.artifacts === 'cache');
}
