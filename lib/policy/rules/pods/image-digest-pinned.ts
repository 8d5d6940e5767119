import { isDigest, parseImage } from '../../../k8s/image-reference';
import { containersOf } from '../../pod-templates';
import type { Rule } from '../../rule';

export const imageDigestPinned: Rule = {
  id: 'image-digest-pinned',
  refuses: 'a digest that is incomplete, and in environments with requireDigests an image without one',
  why: 'whoever can push to the registry can replace what a tag stands for',
  fix: 'write the digest of the image into the lock file: npm run pin',
  *check(cluster) {
    for (const pod of cluster.pods) {
      for (const { container, path } of containersOf(pod)) {
        const { image = '' } = container;
        const { digest } = parseImage(image);
        const problem = digest === undefined ? 'has no digest' : 'has no complete sha256 digest';
        const refused = digest === undefined ? cluster.facts.requireDigests : !isDigest(digest);
        if (refused) yield { object: pod.object, path: `${path}.image`, message: `"${image}" ${problem}` };
      }
    }
  },
};
