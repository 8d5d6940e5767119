import { callerLabels } from '../../../programs/rollup/caller-labels';
import { coreRoles } from '../../../programs/rollup/zk-stack/core-roles';
import type { LoadedEnvironment } from '../../load';

/** Pods that a program of another system lets in. */
type Clients = NonNullable<LoadedEnvironment['relay']>['clients'];

/**
 * What a program of the same environment would have to be told so that it lets in all pods of a rollup that call it;
 * undefined where it lets them in.
 *
 * @param service what those pods call it for
 */
export function clientsLacking(service: keyof typeof callerLabels, clients: Clients): string | undefined {
  const own: Readonly<Record<string, string>> = callerLabels[service];
  const lets = (namespace: string) =>
    clients.some(
      (client) =>
        client.namespace === namespace && Object.entries(client.labels).every(([key, value]) => own[key] === value),
    );
  const namespaces = callersOf(service).filter((namespace) => !lets(namespace));
  if (namespaces.length === 0) return undefined;
  const labels = Object.entries(own).map(([key, value]) => `${key}: ${value}`);
  return namespaces.map((namespace) => `{ namespace: ${namespace}, labels: { ${labels.join(', ')} } }`).join(' and ');
}

/** Namespaces of the roles that call a service. */
function callersOf(service: string): readonly string[] {
  const parts = Object.values(coreRoles)
    .filter(({ calls }) => (calls as readonly string[]).includes(service))
    .map(({ part }) => `rollup-${part}`);
  return [...new Set(parts)];
}
