import type { Program } from '../../lib/k8s/program';
import { type ScratchVolume, scratch } from '../../lib/k8s/volumes';
import type { EthereumNetwork } from './network';
import { SCRIPTS, USER } from './paths';

/** Folder of the secret. */
export const JWT_FOLDER = '/run/jwt';

/** The secret by which execution and consensus client know each other. */
export const JWT = `${JWT_FOLDER}/jwt.hex`;

/** Memory that nobody outside the pod reads, and that is gone with it. */
export const jwtVolume: ScratchVolume = scratch('jwt', '1Mi', { memory: true });

/** Makes the secret of the engine API, once for a pod. */
export const makeJwt = ({ section, scripts }: EthereumNetwork): Program => ({
  name: 'make-jwt',
  image: section.images.busybox,
  user: USER,
  command: ['sh', `${SCRIPTS}/make-jwt.sh`, JWT],
  ports: {},
  mounts: { [JWT_FOLDER]: jwtVolume, [SCRIPTS]: scripts },
  resources: { cpu: '10m', memory: '16Mi' },
  stopSeconds: 5,
});
