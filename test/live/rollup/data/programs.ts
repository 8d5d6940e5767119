import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const versions = '/usr/lib/postgresql';

/** Version of PostgreSQL that Debian has; undefined where it is not installed. */
export const postgresqlVersion = existsSync(versions)
  ? readdirSync(versions)
      .sort((one, other) => Number(one) - Number(other))
      .at(-1)
  : undefined;

/** Folders of PostgreSQL. */
export const postgresql = {
  programs: path.join(versions, postgresqlVersion ?? 'none', 'bin'),
  libraries: path.join(versions, postgresqlVersion ?? 'none', 'lib'),
  shared: path.join('/usr/share/postgresql', postgresqlVersion ?? 'none'),
} as const;

/** Redis, which Debian 12 has in place of Valkey. */
export const redis = { server: '/usr/bin/redis-server', client: '/usr/bin/redis-cli' } as const;

/** What this machine lacks for the test; undefined where it has everything. */
export function absent(): string | undefined {
  const there = [path.join(postgresql.programs, 'postgres'), redis.server, redis.client].every(existsSync);
  return there ? undefined : 'there is no PostgreSQL or no Redis: see .ci/install.sh';
}
