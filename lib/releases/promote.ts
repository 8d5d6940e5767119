import { isDeepStrictEqual } from 'node:util';
import { parseDocument } from '../environment/document';
import { readText } from '../environment/file-text';
import { shownFile } from '../environment/finding';
import { checkEnvironment, type LoadedEnvironment } from '../environment/load';
import { InputError } from '../errors';
import { appChange } from './app-change';
import { type Network, networkOf } from './network';
import { promotionProblem } from './promotion-problem';
import { secondOf, withPair } from './record';
import { releasedPair, releasesFile } from './releases';
import { save } from './save';
import { type Edit, editYaml } from './yaml-edit';

/** What to promote. */
export interface PromoteProps {
  /** The environment whose images are taken. */
  readonly from: LoadedEnvironment;
  /** Path of the file of the environment that takes them. */
  readonly file: string;
  /** What was thought through before another app version. @default nothing, so that none may come */
  readonly reviewed?: string;
  readonly now: Date;
}

/**
 * Takes the images that another environment has released, and nothing else of it.
 *
 * @returns what was done, one line each
 * @throws InputError where that may not be, or the result would be wrong; then nothing is changed
 */
export function promote({ from, file, reviewed, now }: PromoteProps): string[] {
  const before = readText(file);
  const to = checkEnvironment(parseDocument(before, file), { rules: [] });
  refuse(promotionProblem(from, to));
  const { images } = networkOf(from, 'promote');
  const target = networkOf(to, 'promote');
  if (isDeepStrictEqual(images, target.images) && releasedPair(to.releases, images) !== undefined) {
    return [`${to.name}: has the images of ${from.name} already; nothing to do`];
  }
  refuse(reviewProblem(to.name, appChange(target, images.app), reviewed));
  const { app, node } = images;
  const releases = withPair(to.releases, { app, node, released: secondOf(now), reviewed });
  save({ file, text: editYaml(before, imageEdits(images)), releases });
  return [
    `${to.name}: takes the images of ${from.name}: ${app}, ${node}, ${images.collector}`,
    ...(reviewed === undefined ? [] : [`reviewed: ${reviewed}`]),
    `wrote ${shownFile(file)} and ${shownFile(releasesFile(file, to.name))}`,
    `next: commit both, then ENVIRONMENT=${to.name} npx cdk8s synth`,
  ];
}

/** All of them are written out: what the file leaves to the defaults would change with these. */
function imageEdits({ app, node, collector, unproven }: Network['images']): Edit[] {
  const key = (...keys: string[]) => ['celestia', 'images', ...keys];
  return [
    { path: key('app'), value: app },
    { path: key('node'), value: node },
    { path: key('collector'), value: collector },
    unproven === undefined
      ? { path: key('unproven'), value: undefined }
      : { path: key('unproven', 'reason'), value: unproven.reason },
  ];
}

function reviewProblem(name: string, change: string | undefined, reviewed: string | undefined): string | undefined {
  if (reviewed === undefined) {
    return change && `${name}: ${change}. Read the release notes, then say what was reviewed: --reviewed "<reason>"`;
  }
  return change === undefined ? `--reviewed: nothing about the images of ${name} needs it; leave it out` : undefined;
}

function refuse(problem: string | undefined): void {
  if (problem !== undefined) throw new InputError([problem]);
}
