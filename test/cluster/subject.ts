import type { CheckedEnvironment } from '../../charts/render';
import type { LoadedEnvironment } from '../../lib/environment/load';
import type { KubernetesObject } from '../../lib/policy/rendered-object';
import type { SimulatedCluster } from './simulation/simulated-cluster';
import type { TestCluster } from './test-cluster';

/** An environment, and the cluster that it goes to. */
export interface Subject extends TestCluster {
  readonly environment: LoadedEnvironment;
  readonly rendered: CheckedEnvironment;
  /** Folder with its YAML. */
  readonly folder: string;
  readonly simulated: SimulatedCluster;
  /** Names of its simulated nodes. */
  readonly nodes: readonly string[];
}

/** Names of the namespaces that an environment renders. */
export function namespacesOf({ rendered }: Subject): string[] {
  return objectsOf(rendered, 'Namespace').map(({ metadata }) => metadata.name);
}

/** Rendered objects of one kind. */
export function objectsOf({ objects }: CheckedEnvironment, kind: string): KubernetesObject[] {
  return objects.map(({ json }) => json).filter((json) => json.kind === kind);
}

/** Rendered objects of the kinds that operators bring. */
export function customObjects({ objects, facts }: CheckedEnvironment): KubernetesObject[] {
  return objects.map(({ json }) => json).filter(({ apiVersion }) => facts.operatorApis.has(apiVersion));
}
