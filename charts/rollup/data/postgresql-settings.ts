import type { PasswordUser } from '../../../lib/contract/rollup-stores';
import { parseMemory } from '../../../lib/k8s/quantity';
import { CERTIFICATES, SETTINGS } from './certificate';
import type { InClusterData } from './section';

/** Folder of its socket, which programs of its own pod alone reach. */
export const SOCKETS = '/run/postgresql';

/** Part of the requested memory that pages of tables are kept in; the kernel keeps files in what is left. */
const SHARED_BUFFERS = 0.25;

/**
 * The file postgresql.conf: every setting of any version since 12.
 *
 * @see https://www.postgresql.org/docs/current/runtime-config.html
 */
export function postgresqlSettings({ connections, resources }: InClusterData['database']): string {
  const settings: Readonly<Record<string, string | number>> = {
    listen_addresses: '*',
    port: 5432,
    unix_socket_directories: SOCKETS,
    hba_file: `${SETTINGS}/pg_hba.conf`,
    max_connections: connections,
    shared_buffers: `${Math.floor((parseMemory(resources.memory) / 2 ** 20) * SHARED_BUFFERS)}MB`,
    password_encryption: 'scram-sha-256',
    ssl: 'on',
    ssl_cert_file: `${CERTIFICATES}/server.crt`,
    ssl_key_file: `${CERTIFICATES}/server.key`,
    ssl_min_protocol_version: 'TLSv1.2',
    timezone: 'UTC',
    log_timezone: 'UTC',
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name} = ${typeof value === 'number' ? value : `'${value}'`}\n`)
    .join('');
}

/**
 * The file pg_hba.conf: each user opens the database of its name by TLS and with its password, and nobody anything else
 * over the network. The owner of the files is the superuser, in the pod alone.
 *
 * @see https://www.postgresql.org/docs/current/auth-pg-hba-conf.html
 */
export const hostBasedAccess = (users: readonly PasswordUser[]): string =>
  ['local all postgres peer', ...users.map(({ user }) => `hostssl ${user} ${user} all scram-sha-256`)]
    .map((line) => `${line}\n`)
    .join('');
