import path from 'node:path';
import { parseArgs } from 'node:util';
import { renderEnvironment } from '../charts/render';
import { listEnvironments } from '../lib/environment/find';
import { loadEnvironment } from '../lib/environment/load';
import { InputError, runCommand } from '../lib/errors';
import { readLock } from '../lib/images/lock';
import { repositoryRoot } from '../lib/repository';
import { publish } from '../lib/synthesis/publish';

const USAGE = 'usage: npm run render -- (--all | <environment>…) --out <folder>';

// Renders environments into <folder>/<environment>/, all in one process. Nothing is written unless all of them pass.
void runCommand(() => {
  const { names, out } = readArguments();
  const lock = readLock(path.join(repositoryRoot, 'images.lock.yaml'));
  const folder = path.join(repositoryRoot, 'environments');
  const rendered = names(folder).map((name) =>
    attempt(() => renderEnvironment(loadEnvironment(name, folder), lock.pin)),
  );
  const errors = rendered.flatMap((result) => (result instanceof InputError ? result.lines : []));
  if (errors.length > 0) throw new InputError(errors);
  for (const result of rendered) {
    if (result instanceof InputError) continue;
    const target = path.join(out, result.name);
    publish(target, result.files);
    process.stderr.write(`${target}/: ${result.objects.length} objects in ${result.files.size} files\n`);
  }
});

function attempt<T>(run: () => T): T | InputError {
  try {
    return run();
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

function readArguments(): { readonly names: (folder: string) => readonly string[]; readonly out: string } {
  const { positionals, values } = parse();
  const { all = false, out } = values;
  if (out === undefined || all === positionals.length > 0) throw new InputError([USAGE]);
  return { names: (folder) => (all ? listEnvironments(folder) : positionals), out };
}

function parse() {
  try {
    return parseArgs({ allowPositionals: true, options: { all: { type: 'boolean' }, out: { type: 'string' } } });
  } catch (error) {
    throw new InputError([`${(error as Error).message.split('.')[0]}; ${USAGE}`]);
  }
}
