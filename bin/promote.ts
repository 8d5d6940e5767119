import path from 'node:path';
import { readArguments } from '../lib/arguments';
import { findEnvironment } from '../lib/environment/find';
import { loadEnvironment } from '../lib/environment/load';
import { InputError, runCommand } from '../lib/errors';
import { today } from '../lib/programs/celestia/chain-id';
import { readReason } from '../lib/read-reason';
import { promote } from '../lib/releases/promote';
import { repositoryRoot } from '../lib/repository';

const options = { reviewed: { type: 'string' } } as const;

const USAGE = 'usage: npm run promote -- <from> <to> [--reviewed "<reason>"]';

// Takes the images that one environment has released into the next one.
void runCommand(() => {
  const { positionals, values } = readArguments({ allowPositionals: true, options }, USAGE);
  const [source, target] = positionals;
  if (source === undefined || target === undefined || positionals.length > 2) throw new InputError([USAGE]);
  const folder = path.join(repositoryRoot, 'environments');
  const reviewed = readReason('--reviewed', values.reviewed);
  const file = findEnvironment(target, folder);
  const lines = promote({ from: loadEnvironment(source, folder), file, reviewed, now: today() });
  process.stderr.write(`${lines.join('\n')}\n`);
});
