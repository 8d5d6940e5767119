import path from 'node:path';
import { readArguments } from '../lib/arguments';
import { loadEnvironment } from '../lib/environment/load';
import { InputError, runCommand } from '../lib/errors';
import { keygen } from '../lib/keygen/keygen';
import { printSecret } from '../lib/keygen/print-secret';
import { rulesBeforeKeys } from '../lib/keygen/rules-before-keys';
import { repositoryRoot } from '../lib/repository';

const options = {
  rotate: { type: 'string', multiple: true },
  reason: { type: 'string' },
  secret: { type: 'string' },
} as const;

const USAGE =
  'usage: npm run keygen -- <environment> [--rotate <system>[/<program>]]… [--reason "<why>"] | [--secret <system>/<program>]';

// Makes identities before synthesis.
void runCommand(() => {
  const { positionals, values } = readArguments({ allowPositionals: true, options }, USAGE);
  const [name] = positionals;
  if (name === undefined || positionals.length > 1) throw new InputError([USAGE]);
  const environment = loadEnvironment(name, path.join(repositoryRoot, 'environments'), rulesBeforeKeys);
  const secrets = path.join(repositoryRoot, 'secrets');
  const { secret, reason, rotate = [] } = values;
  if (secret !== undefined && (rotate.length > 0 || reason !== undefined))
    throw new InputError([`--secret prints what is there, --rotate replaces it; ${USAGE}`]);
  if (secret !== undefined) process.stdout.write(printSecret(environment, secrets, secret));
  else process.stderr.write(`${keygen({ environment, secrets, rotate, reason }).join('\n')}\n`);
});
