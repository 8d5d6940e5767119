import { appendFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { images } from '../../../../charts/rollup/data/images';
import { repositoryRoot } from '../../../../lib/repository';
import type { Recipe } from '../../images/recipe';
import { succeed } from '../../support/shell';
import { librariesOf } from './libraries';
import { absent, postgresql, postgresqlVersion, redis } from './programs';

const folder = path.join(repositoryRoot, 'test/live/rollup/data');
const sources = ['images.ts', 'libraries.ts'].map((file) => path.join(folder, file));
const commands = ['initdb', 'pg_ctl', 'pg_isready', 'postgres', 'psql'];

/** PostgreSQL with its user, beside OpenSSL, as in the published image of Debian. */
const postgresqlOfDebian: Recipe = {
  what: `Debian's PostgreSQL ${postgresqlVersion}`,
  debian: true,
  user: 999,
  sources: [...sources, postgresql.programs],
  files: async (work, debian) => {
    const programs = commands.map((command) => path.join(postgresql.programs, command));
    await succeed(['tar', '-xf', debian, './etc/passwd'], { folder: work });
    const users = path.join(work, 'etc/passwd');
    appendFileSync(users, 'postgres:x:999:999::/var/lib/postgresql:/bin/sh\n');
    const starters = programs.map((program) => [`/usr/local/bin/${path.basename(program)}`, starter(work, program)]);
    return {
      '/etc/passwd': users,
      [postgresql.shared]: postgresql.shared,
      [postgresql.libraries]: postgresql.libraries,
      ...Object.fromEntries([...starters, ...programs.map((program) => [program, program])]),
      ...(await librariesOf(programs, debian, work)),
    };
  },
};

/** Starts a program of PostgreSQL where it is: it looks for its libraries beside itself. */
function starter(work: string, program: string): string {
  const file = path.join(work, path.basename(program));
  writeFileSync(file, `#!/bin/sh\nexec ${program} "$@"\n`, { mode: 0o755 });
  return file;
}

/** Redis under the names of Valkey, which has the same settings. */
const redisOfDebian: Recipe = {
  what: "Debian's Redis in place of Valkey",
  debian: true,
  user: 999,
  sources: [...sources, redis.server, redis.client],
  files: async (work, debian) => ({
    '/usr/local/bin/valkey-server': redis.server,
    '/usr/local/bin/valkey-cli': redis.client,
    ...(await librariesOf([redis.server, redis.client], debian, work)),
  }),
};

/** Images of the test of stores, by name; none where this machine lacks something for it. */
export const dataRecipes: readonly (readonly [string, Recipe])[] =
  absent() === undefined
    ? [
        [images.postgresql, postgresqlOfDebian],
        [images.valkey, redisOfDebian],
      ]
    : [];
