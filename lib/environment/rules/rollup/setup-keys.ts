import { parseImage } from '../../../k8s/image-reference';
import { zkStackImages } from '../../../programs/rollup/zk-stack/images';
import { quote } from '../../words';
import { rollupRule } from './rollup-rule';

/** Images of programs that read setup keys. */
const readers = ['circuit-prover', 'compressor'] as const;

/**
 * Setup keys are in images only where somebody has put them there: published ones hold no more than those to verify.
 *
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/docker/circuit-prover-gpu/Dockerfile
 */
export const rollupSetupKeys = rollupRule('rollup-setup-keys', function* ({ prover }) {
  if (prover.kind !== 'zk-stack' || prover.setupKeys.from !== 'image') return;
  for (const reader of readers) {
    const image = prover.images[reader];
    if (repository(image) !== repository(zkStackImages[reader])) continue;
    const message = `${quote(image)} is a published image, which holds no setup keys: name one of your own, or use bucket in rollup.prover.setupKeys.from`;
    yield { path: ['rollup', 'prover', 'images', reader], message };
  }
});

/** Name of an image without its registry, where that is the usual one. */
const repository = (image: string): string => parseImage(image).name.replace(/^docker\.io\//, '');
