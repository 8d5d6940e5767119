import { runCommand } from '../lib/errors';
import { imagesCommand } from '../lib/images/images-command';

/** Builds the images of this repository and loads them into a cluster on this machine. */
void runCommand(() =>
  imagesCommand({ argv: process.argv.slice(2), print: (line) => process.stdout.write(`${line}\n`) }),
);
