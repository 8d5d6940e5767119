import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DocumentedEnvironment } from '../lib/docs/documented-environment';
import { environmentReference } from '../lib/docs/environment-reference';
import { environmentsTable } from '../lib/docs/environments-table';
import { fillBlocks } from '../lib/docs/generated-blocks';
import { environmentJsonSchema } from '../lib/docs/json-schema';
import { picture } from '../lib/docs/picture';
import { rulesReference } from '../lib/docs/rules-reference';
import { workloadsTable } from '../lib/docs/workloads-table';
import { listEnvironments } from '../lib/environment/find';
import { loadEnvironment } from '../lib/environment/load';
import { rules } from '../lib/policy/rules';
import { renderCharts } from './render-charts';

/** Environment whose connections are drawn in the README: the one that everybody can run. */
const DRAWN = 'local';

/** Every environment of the repository, and what it renders. */
export function documentedEnvironments(root: string): DocumentedEnvironment[] {
  const folder = path.join(root, 'environments');
  return listEnvironments(folder).map((name) => {
    const environment = loadEnvironment(name, folder);
    return { environment, rendered: renderCharts(environment, (image) => image) };
  });
}

/**
 * Every generated file of the repository, but what is told of clouds.
 *
 * @param root folder of the repository
 * @returns content by path from the root
 */
export function documents(root: string, environments = documentedEnvironments(root)): Map<string, string> {
  const drawn = environments.find(({ environment }) => environment.name === DRAWN)?.rendered;
  const workloads = (drawn?.facts.workloads ?? []).map(({ namespace, name }) => `${namespace}/${name}`);
  const blocks = {
    picture: picture(drawn?.connections ?? [], workloads),
    environments: environmentsTable(environments),
    workloads: workloadsTable(environments),
  };
  return new Map([
    ['environments/schema.json', environmentJsonSchema()],
    ['docs/reference/environment.md', environmentReference()],
    ['docs/reference/policy-rules.md', rulesReference(rules)],
    ['README.md', fillBlocks(readFileSync(path.join(root, 'README.md'), 'utf8'), blocks)],
  ]);
}
