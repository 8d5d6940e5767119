/**
 * Images of the stores in the cluster, both of which run as user 999. The one of PostgreSQL holds OpenSSL too, on which
 * its package depends; the one of Valkey has no such program.
 *
 * @see https://github.com/docker-library/postgres/blob/master/18/trixie/Dockerfile
 * @see https://github.com/valkey-io/valkey-container/blob/mainline/8.1/debian/Dockerfile
 */
export const images = {
  postgresql: 'docker.io/library/postgres:18.3-trixie',
  valkey: 'docker.io/valkey/valkey:8.1.8',
} as const;

/** Numeric user of both. */
export const USER = 999;
