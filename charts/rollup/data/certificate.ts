import type { ConfigFiles } from '../../../lib/k8s/config-files';
import { type Program, program } from '../../../lib/k8s/program';
import { config, readOnly, scratch } from '../../../lib/k8s/volumes';
import { images, USER } from './images';

/** Where servers find their certificate and its key. */
export const CERTIFICATES = '/certificates';

/** Folder of the files of a store. */
export const SETTINGS = '/etc/store';

const folder = scratch('certificates', '1Mi', { memory: true });

/** The certificate of a server as it sees it. */
export const certificate = { [CERTIFICATES]: readOnly(folder) } as const;

/** Script that makes one. */
export const CERTIFICATE_SCRIPT = 'make-certificate.sh';

/**
 * Makes the certificate of a server before it starts, another one for each pod.
 *
 * @param files of the store, the script among them
 * @param host name by which the server is reached
 */
export const makeCertificate = (files: ConfigFiles, host: string): Program =>
  program({
    name: 'certificate',
    image: images.postgresql,
    user: USER,
    command: ['sh', `${SETTINGS}/${CERTIFICATE_SCRIPT}`],
    environment: { CERTIFICATES, CERTIFICATE_NAME: host },
    ports: {},
    mounts: { [SETTINGS]: config('settings', files), [CERTIFICATES]: folder },
    resources: { cpu: '50m', memory: '32Mi' },
    stopSeconds: 1,
  });
