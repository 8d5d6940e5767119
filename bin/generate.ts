import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { billedEnvironments } from '../aws/cost/billed-environment';
import { documentedEnvironments, documents } from '../charts/documents';
import { readArguments } from '../lib/arguments';
import { COST_REFERENCE, costReference } from '../lib/cost/cost-reference';
import { InputError, runCommand } from '../lib/errors';
import { repositoryRoot } from '../lib/repository';

const USAGE = 'usage: npm run generate -- [--check]';

// Writes every generated file; with --check it only tells which are out of date.
void runCommand(() => {
  const { check } = readArguments({ options: { check: { type: 'boolean' } } }, USAGE).values;
  const environments = documentedEnvironments(repositoryRoot);
  const costs = costReference(billedEnvironments(environments));
  const all = [...documents(repositoryRoot, environments), [COST_REFERENCE, costs] as const];
  const stale = all.filter(([file, text]) => read(file) !== text);
  if (check && stale.length > 0) {
    throw new InputError(stale.map(([file]) => `${file} is out of date; run "npm run generate"`));
  }
  for (const [file, text] of stale) {
    mkdirSync(path.dirname(path.join(repositoryRoot, file)), { recursive: true });
    writeFileSync(path.join(repositoryRoot, file), text);
    process.stderr.write(`wrote ${file}\n`);
  }
});

function read(file: string): string | undefined {
  const target = path.join(repositoryRoot, file);
  return existsSync(target) ? readFileSync(target, 'utf8') : undefined;
}
