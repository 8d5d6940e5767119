import type { ExecutionClient } from '../../lib/programs/ethereum/client';
import type { ScaledReplicas } from '../../lib/workloads/scaling';
import type { ServeSection } from './network';

/** The pods that are scaled. */
interface ServePods {
  readonly namespace: string;
  readonly name: string;
  /** Whether they are those of a Deployment, whose names end in two words; otherwise those of a StatefulSet. */
  readonly cloned: boolean;
}

/** How many serve nodes there are: a number where both ends are one, otherwise what callers ask for. */
export function serveReplicas(
  { replicas: { minimum, maximum }, scaling }: Pick<ServeSection, 'replicas' | 'scaling'>,
  client: Pick<ExecutionClient, 'name' | 'title' | 'requestRate'>,
  pods: ServePods,
): number | ScaledReplicas {
  if (minimum === maximum) return minimum;
  const { target } = scaling;
  if (scaling.on === 'cpu') return { minimum, maximum, signal: { on: 'cpu', program: client.name, target } };
  if (client.requestRate === undefined) throw new Error(`${client.title} has no metric of requests`);
  const query = client.requestRate.replaceAll('PODS', podMatchers(pods));
  return { minimum, maximum, signal: { on: 'query', prometheus: scaling.prometheus, query, target } };
}

/** Matchers of exactly these pods: others may have a name that goes on where theirs ends. */
const podMatchers = ({ namespace, name, cloned }: ServePods): string =>
  `namespace="${namespace}",pod=~"${name}-${cloned ? '[a-z0-9]+-[a-z0-9]{5}' : '[0-9]+'}"`;
