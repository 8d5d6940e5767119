import { parseImage } from '../../../k8s/image-reference';
import { zkStackImages } from '../../../programs/rollup/zk-stack/images';
import { quote } from '../../words';
import { rollupRule } from './rollup-rule';

/**
 * The server ends in peace: it hears SIGINT only, and the images that its makers publish, in whatever registry, leave the
 * signal at SIGTERM.
 *
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/docker/server-v2/Dockerfile
 */
export const rollupServerEnds = rollupRule('rollup-server-ends', function* ({ core: { image } }, { kubernetes }) {
  const published = parseImage(image).name.split('/').at(-1) === 'server-v2';
  if (!published || kubernetes.stopSignals) return;
  const message = `${quote(image)} does not hear SIGTERM and is killed in the middle of its work; use an image that sets STOPSIGNAL SIGINT, such as ${zkStackImages.server}, or kubernetes.stopSignals where the cluster takes them`;
  yield { path: ['rollup', 'core', 'image'], message };
});
