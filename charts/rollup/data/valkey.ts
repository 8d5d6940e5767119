import type { PasswordUser } from '../../../lib/contract/rollup-stores';
import { ConfigFiles } from '../../../lib/k8s/config-files';
import { exec, tcp } from '../../../lib/k8s/probes';
import { program } from '../../../lib/k8s/program';
import { claim, config, scratch, secret } from '../../../lib/k8s/volumes';
import { composedSecret } from '../../../lib/secrets/composed-secret';
import type { Endpoint } from '../../../lib/traffic/endpoint';
import { rateLimiter } from '../../../lib/traffic/envoy-gateway';
import { serviceHost } from '../../../lib/traffic/services';
import { SingletonStatefulSet } from '../../../lib/workloads/stateful-set';
import type { SystemChart } from '../../../lib/workloads/system-chart';
import { CERTIFICATE_SCRIPT, certificate, makeCertificate, SETTINGS } from './certificate';
import { scripts } from './files';
import { images, USER } from './images';
import { withPassword } from './secrets';
import type { InClusterData, StoreRollup } from './section';
import { paths, ports, USERS_FILE, valkeySettings, valkeyUsers } from './valkey-settings';

/** Name of the workload. */
export const VALKEY = 'valkey';

/** What a cache in the cluster is made for. */
export interface ValkeyProps {
  readonly rollup: StoreRollup;
  readonly section: InClusterData['cache'];
  readonly user: PasswordUser;
  /** Whether Envoy Gateway counts requests in it. */
  readonly countsRequests: boolean;
}

/**
 * Valkey with one user.
 *
 * @returns its port without TLS, since its callers speak none: the nodes of an SP1 Cluster are built without it, and Envoy
 * Gateway would want a certificate that an authority has signed
 */
export function valkey(chart: SystemChart, { rollup, section, user, countsRequests }: ValkeyProps): Endpoint {
  const { cluster } = chart;
  const files = new ConfigFiles(chart, VALKEY, {
    'valkey.conf': valkeySettings(section),
    ...scripts(CERTIFICATE_SCRIPT, 'valkey-live.sh'),
  });
  const users = withPassword(cluster, user, (password) => valkeyUsers(user.user, password));
  const server = serverOf(files, composedSecret(chart, { name: VALKEY, files: { [USERS_FILE]: users } }), section);
  const workload = new SingletonStatefulSet(chart, VALKEY, {
    component: 'cache',
    pool: rollup.pools.core,
    podLabels: { rollup: rollup.name },
    prepare: [makeCertificate(files, serviceHost(VALKEY, chart.system, { whileUnready: false }))],
    programs: [server],
  });
  if (countsRequests) workload.acceptFrom(rateLimiter, server, 'plain');
  return workload.endpoint(server, 'plain');
}

const answers = ['sh', `${SETTINGS}/valkey-live.sh`, paths.socket];

const serverOf = (files: ConfigFiles, secretName: string, { storage, resources }: InClusterData['cache']) =>
  program({
    name: VALKEY,
    image: images.valkey,
    user: USER,
    command: ['valkey-server', `${SETTINGS}/valkey.conf`],
    ports: {
      tls: { number: ports.tls, exposure: 'cluster' },
      plain: { number: ports.plain, exposure: 'cluster' },
    },
    mounts: {
      [paths.data]: claim('data', { size: storage }),
      [SETTINGS]: config('settings', files),
      [paths.users]: secret('users', secretName),
      '/run/valkey': scratch('sockets', '1Mi', { memory: true }),
      ...certificate,
    },
    resources,
    stopSeconds: 60,
    // It reads what it kept first.
    startup: exec(answers, { failures: 60 }),
    ready: exec(answers),
    live: tcp('tls', { period: 30 }),
  });
