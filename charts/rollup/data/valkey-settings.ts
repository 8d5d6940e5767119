import { CACHE_ACCESS } from '../../../lib/contract/cache-access';
import { parseMemory } from '../../../lib/k8s/quantity';
import { CERTIFICATES } from './certificate';
import type { InClusterData } from './section';

/** Folders that Valkey sees. */
export const paths = { data: '/data', socket: '/run/valkey/valkey.sock', users: '/etc/valkey-users' } as const;

/** File of users. */
export const USERS_FILE = 'users.acl';

/** Ports by what is spoken on them. */
export const ports = { tls: 6379, plain: 6380 } as const;

/** Part of the memory limit that data may take: the rest is for clients, and for writing the log of commands anew. */
const DATA = 0.75;

/**
 * The file valkey.conf: it keeps what it is given over restarts, and throws nothing away when it is full, since what
 * nodes of provers hand each other cannot be had again.
 *
 * @see https://github.com/valkey-io/valkey/blob/8.1/valkey.conf
 */
export function valkeySettings({ resources }: InClusterData['cache']): string {
  const settings: readonly (readonly [string, string | number])[] = [
    ['bind', '* -::*'],
    ['protected-mode', 'no'],
    ['port', ports.plain],
    ['tls-port', ports.tls],
    ['tls-cert-file', `${CERTIFICATES}/server.crt`],
    ['tls-key-file', `${CERTIFICATES}/server.key`],
    ['tls-auth-clients', 'no'],
    ['tls-protocols', '"TLSv1.2 TLSv1.3"'],
    ['unixsocket', paths.socket],
    ['aclfile', `${paths.users}/${USERS_FILE}`],
    ['dir', paths.data],
    ['appendonly', 'yes'],
    ['appendfsync', 'everysec'],
    ['save', '""'],
    ['maxmemory', Math.floor(parseMemory(resources.memoryLimit) * DATA)],
    ['maxmemory-policy', 'noeviction'],
  ];
  return settings.map(([name, value]) => `${name} ${value}\n`).join('');
}

/** Users by line: nobody without a name, one with a password, and one that asks whether the server is alive. */
export const valkeyUsers = (user: string, password: string): string =>
  ['user default off', `user ${user} on >${password} ${CACHE_ACCESS}`, 'user probe on nopass +ping']
    .map((line) => `${line}\n`)
    .join('');
