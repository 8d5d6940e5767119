import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { succeed } from '../../live/support/shell';
import { programs } from '../support/programs';
import { rulesOf } from './rules';

/** Queries and the templates of their words are parsed. */
export async function checkRules(folder: string): Promise<void> {
  const file = path.join(folder, 'rules.yaml');
  writeFileSync(file, stringify({ groups: rulesOf() }));
  await succeed([programs.promtool, 'check', 'rules', '--lint-fatal', file]);
}
