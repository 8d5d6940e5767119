import type { WorkloadFacts } from '../k8s/workload-facts';
import type { Finding } from './check';
import { type Excused, excuse } from './exceptions';
import { objectKey } from './rendered-cluster';

/**
 * Parts findings by the exceptions that the authors of workloads make.
 *
 * @throws Error where one of them excuses nothing, and is left over
 */
export function applyDeclaredExceptions(
  findings: readonly Finding[],
  workloads: readonly WorkloadFacts[],
): { readonly refused: readonly Finding[]; readonly excused: readonly Excused[] } {
  const declared = workloads.flatMap(({ kind, namespace, name, exceptions = {} }) =>
    Object.entries(exceptions).map(([rule, reason]) => ({ rule, object: objectKey(kind, name, namespace), reason })),
  );
  const { refused, excused, used } = excuse(findings, declared);
  const [unused] = declared.filter((exception) => !used.has(exception));
  if (unused !== undefined) throw new Error(`${unused.rule} has nothing against ${unused.object}: drop its exception`);
  return { refused, excused };
}
