import path from 'node:path';
import { readArguments } from '../lib/arguments';
import { findEnvironment } from '../lib/environment/find';
import { InputError, runCommand } from '../lib/errors';
import { today } from '../lib/programs/celestia/chain-id';
import { readReason } from '../lib/read-reason';
import { release } from '../lib/releases/release';
import { repositoryRoot } from '../lib/repository';

const options = { reset: { type: 'string' } } as const;

const USAGE = 'usage: npm run release -- <environment> [--reset "<reason>"]';

// Begins the next chain of an environment, and writes down what it runs.
void runCommand(() => {
  const { positionals, values } = readArguments({ allowPositionals: true, options }, USAGE);
  const [name] = positionals;
  if (name === undefined || positionals.length > 1) throw new InputError([USAGE]);
  const file = findEnvironment(name, path.join(repositoryRoot, 'environments'));
  const lines = release({ file, reset: readReason('--reset', values.reset), now: today() });
  process.stderr.write(`${lines.join('\n')}\n`);
});
