import path from 'node:path';
import { cloudEnvironment } from '../aws/cloud-environment';
import { billedEnvironment } from '../aws/cost/billed-environment';
import { renderCharts } from '../charts/render-charts';
import { readArguments } from '../lib/arguments';
import { billJson } from '../lib/cost/bill-json';
import { billText } from '../lib/cost/bill-text';
import { loadEnvironment } from '../lib/environment/load';
import { InputError, runCommand } from '../lib/errors';
import { repositoryRoot } from '../lib/repository';

const USAGE = 'usage: npm run cost -- <environment> [--json]';

// Tells what a month of an environment costs.
void runCommand(() => {
  const options = { json: { type: 'boolean' } } as const;
  const { positionals, values } = readArguments({ allowPositionals: true, options }, USAGE);
  const [name] = positionals;
  if (name === undefined || positionals.length > 1) throw new InputError([USAGE]);
  const environment = cloudEnvironment(loadEnvironment(name, path.join(repositoryRoot, 'environments')));
  const { objects } = renderCharts(environment, (image) => image);
  const billed = billedEnvironment(environment, objects);
  process.stdout.write(values.json ? billJson(billed) : `${billText(billed).join('\n')}\n`);
});
