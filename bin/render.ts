import path from 'node:path';
import { renderEnvironment } from '../charts/render';
import { readArguments } from '../lib/arguments';
import { listEnvironments } from '../lib/environment/find';
import { loadEnvironment } from '../lib/environment/load';
import { InputError, runCommand } from '../lib/errors';
import { readLock } from '../lib/images/lock';
import { repositoryRoot } from '../lib/repository';
import { publish } from '../lib/synthesis/publish';

const options = { all: { type: 'boolean' }, out: { type: 'string' } } as const;

const USAGE = 'usage: npm run render -- (--all | <environment>…) --out <folder>';

// Renders environments into <folder>/<environment>/, all in one process. Nothing is written unless all of them pass.
void runCommand(() => {
  const { names, out } = chosen();
  const lock = readLock(path.join(repositoryRoot, 'images.lock.yaml'));
  const folder = path.join(repositoryRoot, 'environments');
  const rendered = names(folder).map((name) =>
    attempt(() => renderEnvironment(loadEnvironment(name, folder), lock.pin)),
  );
  const errors = rendered.flatMap((result) => (result instanceof InputError ? result.lines : []));
  if (errors.length > 0) throw new InputError(errors);
  const environments = rendered.flatMap((result) => (result instanceof InputError ? [] : result));
  refuseRepeats(environments.map(({ name }) => name));
  for (const result of environments) {
    const target = path.join(out, result.name);
    publish(target, result.files);
    process.stderr.write(`${target}/: ${result.objects.length} objects in ${result.files.size} files\n`);
  }
});

/** Two files of one name would be written into one folder. */
function refuseRepeats(names: readonly string[]): void {
  const repeated = names.filter((name, index) => names.indexOf(name) !== index);
  if (repeated.length > 0) throw new InputError(repeated.map((name) => `${name}: is given twice; ${USAGE}`));
}

function attempt<T>(run: () => T): T | InputError {
  try {
    return run();
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

function chosen(): { readonly names: (folder: string) => readonly string[]; readonly out: string } {
  const { positionals, values } = readArguments({ allowPositionals: true, options }, USAGE);
  const { all = false, out } = values;
  if (out === undefined || all === positionals.length > 0) throw new InputError([USAGE]);
  return { names: (folder) => (all ? listEnvironments(folder) : positionals), out };
}
