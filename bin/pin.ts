import path from 'node:path';
import { runCommand } from '../lib/errors';
import { pinCommand } from '../lib/images/pin-command';
import { repositoryRoot } from '../lib/repository';

/** Asks the registries what images' tags stand for and writes it into images.lock.yaml. */
void runCommand(() =>
  pinCommand({
    argv: process.argv.slice(2),
    lockFile: path.join(repositoryRoot, 'images.lock.yaml'),
    print: (line) => process.stdout.write(`${line}\n`),
  }),
);
