import path from 'node:path';
import { runCommand } from '../lib/errors';
import { imagesCommand } from '../lib/images/images-command';
import { readLock } from '../lib/images/lock';
import { repositoryRoot } from '../lib/repository';

/** Builds the images of this repository and loads them into a cluster on this machine. */
void runCommand(() =>
  imagesCommand({
    argv: process.argv.slice(2),
    pin: readLock(path.join(repositoryRoot, 'images.lock.yaml')).pin,
    print: (line) => process.stdout.write(`${line}\n`),
  }),
);
