import path from 'node:path';
import { InputError } from '../errors';
import { repositoryRoot } from '../repository';
import { baseImages } from './base-images';
import { clusterPrograms, type Target } from './cluster-targets';
import type { OwnImage } from './own-images';
import { type Outcome, runProgram } from './run-program';

/** How images are built. */
export interface BuildOptions {
  /** Cluster that gets the images. @default the one that kind or k3d makes without a name */
  readonly cluster?: string;
  /** Folder with the executable of the relay server. */
  readonly server?: string;
  /** Adds the digest of the lock file to an image. */
  readonly pin: (image: string) => string;
  /** Gets a line for every step. */
  readonly print: (line: string) => void;
}

/**
 * Builds images with docker and gives them to a cluster on this machine.
 *
 * @throws InputError when a program is missing, the engine or the cluster is not there, or a step fails
 */
export async function buildImages(
  images: readonly OwnImage[],
  target: Target,
  { cluster, server, pin, print }: BuildOptions,
): Promise<void> {
  await requirePrograms(target, cluster);
  for (const [index, image] of images.entries()) {
    const { folder, name, given } = image;
    print(`[${index + 1}/${images.length}] building ${name} from ${folder}`);
    const context = given && server ? ['--build-context', `${given.context}=${path.resolve(server)}`] : [];
    await step([
      'docker',
      'build',
      '--tag',
      name,
      ...lockedBases(image, pin),
      ...context,
      path.join(repositoryRoot, folder),
    ]);
  }
  if (target === 'none') return;
  const program = clusterPrograms[target];
  const into = cluster ?? program.cluster;
  const names = images.map(({ name }) => name);
  print(`loading ${names.length} images into the ${target} cluster ${into}`);
  await step(program.load(names, into));
}

function lockedBases(image: OwnImage, pin: BuildOptions['pin']): string[] {
  const locked = baseImages(image).filter((base) => pin(base.image) !== base.image);
  return locked.flatMap((base) => ['--build-arg', `${base.argument}=${pin(base.image)}`]);
}

/** Everything that is missing, at once and before anything is built. */
async function requirePrograms(target: Target, cluster?: string): Promise<void> {
  const problems = [engineProblem(await runProgram(['docker', 'version'], 'hidden'))];
  if (target !== 'none') problems.push(await clusterProblem(target, cluster));
  const lines = problems.filter((problem) => problem !== undefined);
  if (lines.length > 0) throw new InputError(lines);
}

function engineProblem(outcome: Outcome): string | undefined {
  if (outcome === 'missing') return 'docker is not installed: https://docs.docker.com/engine/install';
  return outcome === 0
    ? undefined
    : 'docker does not answer: start its engine, and see that you may use it (docker version)';
}

async function clusterProblem(target: Exclude<Target, 'none'>, cluster?: string): Promise<string | undefined> {
  const program = clusterPrograms[target];
  const into = cluster ?? program.cluster;
  const outcome = await runProgram(program.exists(into), 'hidden');
  if (outcome === 'missing') return `${target} is not installed: ${program.install}, or choose another --target`;
  return outcome === 0
    ? undefined
    : `there is no ${target} cluster "${into}": ${program.create(into)}, or name another with --cluster`;
}

async function step(command: readonly string[]): Promise<void> {
  const outcome = await runProgram(command, 'shown');
  if (outcome !== 0) throw new InputError([`failed with exit code ${outcome}: ${command.join(' ')}`]);
}
