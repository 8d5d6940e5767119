import { parseImage } from '../../../k8s/image-reference';
import { imageNames, imageVersion, programOf } from '../../../programs/celestia/image-version';
import { areProven, provenVersions, shownVersions } from '../../../programs/celestia/versions';
import type { Finding } from '../../finding';
import { alternatives, quote } from '../../words';
import type { EnvironmentRule } from '../rule';

/** celestia-node reads the blocks of celestia-app: versions that do not fit stop a network, often days later. */
export const celestiaImagesFit: EnvironmentRule = {
  id: 'celestia-images-fit',
  *check({ celestia }) {
    if (celestia === undefined) return;
    const { app, node, unproven } = celestia.images;
    const problems = [...imageProblems('app', app), ...imageProblems('node', node)];
    if (problems.length > 0) return yield* problems;
    const versions = { app: imageVersion(app)?.tag ?? '', node: imageVersion(node)?.tag ?? '' };
    const path = ['celestia', 'images'];
    if (areProven(versions)) {
      if (unproven === undefined) return;
      const message = `excuses nothing: ${shownVersions(versions)} are known to work together; remove it`;
      yield { path: [...path, 'unproven'], message };
    } else if (unproven === undefined) {
      const known = alternatives(provenVersions.map(shownVersions));
      const message = `${shownVersions(versions)} are not known to work together; use ${known}, or say why in celestia.images.unproven.reason`;
      yield { path, message };
    }
  },
};

/** What keeps the version of a program from being told. */
function* imageProblems(role: keyof typeof imageNames, image: string): Generator<Finding> {
  const path = ['celestia', 'images', role];
  const names: readonly string[] = imageNames[role];
  const program = programOf(image);
  if (!names.includes(program)) {
    yield { path, message: `${quote(program)} is not the name of the image, which is ${alternatives(names)}` };
  } else if (imageVersion(image) === undefined) {
    const { tag = '' } = parseImage(image);
    yield { path, message: `the tag ${quote(tag)} is no version such as "v9.0.4"` };
  }
}
