import { isFloatingTag, parseImage } from '../../../k8s/image-reference';
import { eachContainer } from '../../each-pod';
import { found } from '../../found';
import type { Rule } from '../../rule';

export const imageTagPinned: Rule = {
  id: 'image-tag-pinned',
  refuses: 'an image without a tag, or with one that stands for another image tomorrow',
  why: 'a restarted pod runs another version than its neighbour, and nobody can go back to the old one',
  fix: 'use the tag of a release',
  check: eachContainer(function* ({ container: { image }, path }) {
    const problem = image ? tagProblem(parseImage(image).tag) : '';
    if (problem !== undefined) yield { path: `${path}.image`, message: `${found(image)}${problem}` };
  }),
};

function tagProblem(tag: string | undefined): string | undefined {
  if (!tag) return ' has no tag';
  return isFloatingTag(tag) ? `: the tag ${tag} is moved from image to image` : undefined;
}
