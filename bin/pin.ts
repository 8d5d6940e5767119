import path from 'node:path';
import { renderCharts } from '../charts/render-charts';
import { listEnvironments } from '../lib/environment/find';
import { loadEnvironment } from '../lib/environment/load';
import { runCommand } from '../lib/errors';
import { baseImages } from '../lib/images/base-images';
import { ownImages } from '../lib/images/own-images';
import { pinCommand } from '../lib/images/pin-command';
import { repositoryRoot } from '../lib/repository';
import { images } from '../lib/synthesis/images';

const folder = path.join(repositoryRoot, 'environments');

/** Images that environments render and that Dockerfiles start from, without digests. */
const allImages = () => [
  ...listEnvironments(folder).flatMap((name) =>
    images(renderCharts(loadEnvironment(name, folder), (image) => image).objects),
  ),
  ...Object.values(ownImages).flatMap((image) => baseImages(image).map((base) => base.image)),
];

/** Asks the registries what images' tags stand for and writes it into images.lock.yaml. */
void runCommand(() =>
  pinCommand({
    argv: process.argv.slice(2),
    lockFile: path.join(repositoryRoot, 'images.lock.yaml'),
    all: allImages,
    print: (line) => process.stdout.write(`${line}\n`),
  }),
);
