import type { Environment } from '../../environment/schema';

type Section = NonNullable<Environment['rollup']>;

/** Whether the gateway counts the requests of each address over all of its pods, which it does in the cache. */
export const countsClients = ({ api: { gateway } }: Pick<Section, 'api'>): boolean =>
  gateway.via === 'envoy-gateway' && gateway.limits.client !== undefined;

/** Whether anything of a rollup uses a cache: the ZK Stack itself does not. */
export const usesCache = (section: Section): boolean =>
  countsClients(section) || (section.prover.kind === 'sp1-cluster' && section.prover.artifacts === 'cache');
