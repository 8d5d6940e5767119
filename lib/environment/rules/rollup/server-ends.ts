import { isPublishedServer, zkStackImages } from '../../../programs/rollup/zk-stack/images';
import { quote } from '../../words';
import { rollupRule } from './rollup-rule';

/** The server ends in peace: its image or its pod names the signal that it hears. */
export const rollupServerEnds = rollupRule('rollup-server-ends', function* ({ core: { image } }, { kubernetes }) {
  if (!isPublishedServer(image) || kubernetes.stopSignals) return;
  const message = `${quote(image)} does not hear SIGTERM and is killed in the middle of its work; use an image that sets STOPSIGNAL SIGINT, such as ${zkStackImages.server}, or kubernetes.stopSignals where the cluster takes them`;
  yield { path: ['rollup', 'core', 'image'], message };
});
