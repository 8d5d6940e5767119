import { costReference } from '../../lib/cost/cost-reference';
import type { DocumentedEnvironment } from '../../lib/docs/documented-environment';
import { cloudEnvironment } from '../cloud-environment';
import { billedEnvironment } from './billed-environment';

/** What clouds cost, for the generated files of the repository: content by path from its root. */
export function costDocuments(environments: readonly DocumentedEnvironment[]): Map<string, string> {
  const billed = environments
    .filter(({ environment }) => environment.aws !== undefined)
    .map(({ environment, rendered }) => billedEnvironment(cloudEnvironment(environment), rendered.objects));
  return new Map([['docs/reference/costs.md', costReference(billed)]]);
}
