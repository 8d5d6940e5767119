import type { Environment } from '../../lib/environment/schema';
import { ConfigFiles } from '../../lib/k8s/config-files';
import { exec, tcp } from '../../lib/k8s/probes';
import { type Program, program } from '../../lib/k8s/program';
import { claim, config } from '../../lib/k8s/volumes';
import { repositoryFile } from '../../lib/repository';
import type { SystemChart } from '../../lib/workloads/system-chart';

type DelugeSection = NonNullable<NonNullable<Environment['relay']>['deluge']>;

const USER = 10001;
const STATE = '/var/lib/deluge';
const DAEMON_PORT = 58846;

/** One fixed port for torrents, so that it can be published; the daemon's own port answers inside the pod only. */
const settings = {
  listen_ports: [6881, 6881],
  random_port: false,
  allow_remote: false,
  daemon_port: DAEMON_PORT,
  download_location: `${STATE}/downloads`,
  upnp: false,
  natpmp: false,
  lsd: false,
  new_release_check: false,
  send_info: false,
};

/** deluge keeps two JSON documents in one file: the version of the format, then the settings. */
const coreConf = `${JSON.stringify({ file: 1, format: 1 })}${JSON.stringify(settings, null, 2)}\n`;

/**
 * The torrent daemon: its container and the one that writes its first configuration.
 *
 * @see docker/deluge/README.md
 */
export function deluge(chart: SystemChart, { image, storage, resources }: DelugeSection, storageClass?: string) {
  const state = claim('deluge', { size: storage, storageClass });
  const files = new ConfigFiles(chart, 'deluge', {
    'core.conf': coreConf,
    'prepare.sh': repositoryFile('charts/relay/files/prepare-deluge.sh'),
  });
  const common = { image, user: USER, environment: { HOME: STATE, TMPDIR: STATE }, resources };
  const prepare: Program = {
    ...common,
    name: 'prepare-deluge',
    command: ['sh', '/etc/deluge/prepare.sh'],
    ports: {},
    mounts: { [STATE]: state, '/etc/deluge': config('deluge-config', files) },
    stopSeconds: 5,
  };
  const daemon = program({
    ...common,
    name: 'deluged',
    command: ['deluged', '--do-not-daemonize', '--config', STATE, '--loglevel', 'error'],
    ports: {
      torrents: { number: 6881, exposure: 'public' },
      'torrents-udp': { number: 6881, protocol: 'UDP', exposure: 'public' },
    },
    mounts: { [STATE]: state },
    stopSeconds: 20,
    startup: tcp('torrents', { failures: 30 }),
    ready: tcp('torrents'),
    // The daemon's own port answers inside the pod only, so that the kubelet cannot ask it by itself.
    live: exec(['python3', '-c', `import socket; socket.create_connection(('127.0.0.1', ${DAEMON_PORT}), 3)`], {
      period: 30,
      failures: 4,
    }),
  });
  return { daemon, prepare };
}
