import type { Environment } from '../../lib/environment/schema';
import type { ConfigFiles } from '../../lib/k8s/config-files';
import { exec, http, tcp } from '../../lib/k8s/probes';
import { type Program, program } from '../../lib/k8s/program';
import { type ClaimVolume, config, readOnly, scratch } from '../../lib/k8s/volumes';

type RelaySection = NonNullable<Environment['relay']>;

const USER = 10001;
const DATA = '/srv/relay/data';

/** Whether the volume is there, with a repository that git can read. */
const readRepository = ({ repositories: [first = 'repo'] }: RelaySection): readonly string[] => [
  'git',
  '--git-dir',
  `${DATA}/${first}.git`,
  'rev-parse',
  '--git-dir',
];

/** What the programs of the relay share. */
export interface RelayProgramProps {
  readonly section: RelaySection;
  /** Volume of the repositories. */
  readonly data: ClaimVolume;
}

/**
 * The relay server; it logs into its working directory, at `info` three lines for each file that it serves, and never
 * removes a log. `/api/config` answers without reading the volume.
 *
 * @see docker/relay/README.md
 */
export function relayServer({ section, data }: RelayProgramProps) {
  return program({
    name: 'relay',
    image: section.image,
    user: USER,
    command: ['relay-server'],
    workingDirectory: '/srv/relay/logs',
    environment: { RELAY_BIND: '0.0.0.0:8088', RELAY_REPO_PATH: DATA, RUST_LOG: 'warn', NO_COLOR: '1' },
    ports: { http: { number: 8088, exposure: 'public' } },
    mounts: { [DATA]: data, '/srv/relay/logs': scratch('logs', '256Mi') },
    resources: { ...section.resources, ephemeralStorage: '320Mi' },
    stopSeconds: 10,
    startup: http('http', '/api/config', { period: 5, failures: 24 }),
    ready: exec(readRepository(section)),
    live: http('http', '/api/config', { period: 30 }),
  });
}

/** Serves the repositories read-only: git's own protocol has neither users nor encryption. */
export function gitDaemon({ section, data }: RelayProgramProps) {
  return program({
    name: 'git-daemon',
    image: section.image,
    user: USER,
    command: [
      'git',
      'daemon',
      `--base-path=${DATA}`,
      '--export-all',
      '--disable=receive-pack',
      '--reuseaddr',
      '--listen=0.0.0.0',
      '--port=9418',
      '--timeout=60',
      '--max-connections=32',
      DATA,
    ],
    ports: { git: { number: 9418, exposure: 'public' } },
    mounts: { [DATA]: readOnly(data) },
    resources: { cpu: '20m', memory: '32Mi', memoryLimit: '128Mi' },
    stopSeconds: 10,
    startup: tcp('git', { period: 2, failures: 30 }),
    // Asks the disk, not the port: while all connections are taken the rest of the pod still serves.
    ready: exec(readRepository(section), { period: 30 }),
    // When full it takes one connection a second, which must not look as if it hung; each bare probe is an error in the log.
    live: tcp('git', { period: 60, timeout: 30, failures: 10 }),
  });
}

/** Makes the repositories that are missing, before anything serves them. */
export function makeRepositories({ section, data }: RelayProgramProps, files: ConfigFiles): Program {
  return {
    name: 'make-repositories',
    image: section.image,
    user: USER,
    command: ['sh', '/etc/relay/make-repositories.sh'],
    environment: { REPOSITORIES: section.repositories.join(' ') },
    ports: {},
    mounts: { [DATA]: data, '/etc/relay': config('relay-config', files) },
    resources: { cpu: '20m', memory: '32Mi', memoryLimit: '64Mi' },
    stopSeconds: 5,
  };
}
