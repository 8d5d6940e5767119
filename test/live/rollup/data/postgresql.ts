import type { ConfigMap } from 'kubernetes-types/core/v1';
import { opens } from '../../checks/connections';
import type { Kubectl, Place } from '../../support/kubectl';
import type { Live } from '../../support/live';
import { places } from '../../support/places';
import { expect, same } from '../../support/report';
import { until } from '../../support/wait';
import { callers } from './callers';
import { NAMESPACE, type Stores } from './stores';

/** The server itself. */
const server: Place = { namespace: NAMESPACE, pod: 'postgresql-0', container: 'postgresql' };

const psql = ['psql', '--no-psqlrc', '--quiet', '--tuples-only', '--no-align', '--set=ON_ERROR_STOP=1'];

/** Runs statements over the network as a program would, by the address that it is given. */
export const query = (kubectl: Kubectl, url: string, ...statements: readonly string[]): Promise<string> =>
  kubectl.exec(callers.api, [...psql, `--dbname=${url}`, ...statements.flatMap((each) => ['--command', each])]);

/** Runs SQL in the pod of the server, as its superuser. */
const inspect = (kubectl: Kubectl, sql: string): Promise<string> =>
  kubectl.exec(server, [...psql, '--host=/run/postgresql', '--username=postgres', '--command', sql]);

/** Waits until a client sleeps. */
export const untilConnected = ({ kubectl }: Live): Promise<true> =>
  until('a client that sleeps', 30, async () => {
    const sleeping = "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'";
    return (await inspect(kubectl, sleeping)) === '1' ? true : undefined;
  });

/** What is different in an address. */
interface Difference {
  readonly user?: string;
  readonly password?: string;
  readonly database?: string;
  readonly sslmode?: string;
}

/** An address with differences. */
export function different(address: string, { user, password, database, sslmode }: Difference): string {
  const url = new URL(address);
  url.username = user ?? url.username;
  url.password = password ?? url.password;
  url.pathname = database ?? url.pathname;
  url.searchParams.set('sslmode', sslmode ?? url.searchParams.get('sslmode') ?? '');
  return url.href;
}

/** The server has read every setting that was rendered, and has the values that programs count on. */
export async function hasSettings({ kubectl }: Live, { objects }: Stores): Promise<string> {
  const files = objects.find(({ kind, metadata }) => kind === 'ConfigMap' && metadata.name === 'postgresql');
  const rendered = (files as ConfigMap | undefined)?.data?.['postgresql.conf'] ?? '';
  const lines = rendered.trim().split('\n');
  const applied = 'SELECT name FROM pg_file_settings WHERE applied AND error IS NULL ORDER BY sourceline';
  same(
    'settings',
    (await inspect(kubectl, applied)).split('\n'),
    lines.map((line) => line.split(' ')[0]),
  );
  const most = await inspect(kubectl, 'SHOW max_connections');
  expect(lines.includes(`max_connections = ${most}`), `max_connections is ${most}`);
  same('ways of passwords', await inspect(kubectl, 'SHOW password_encryption'), 'scram-sha-256');
  const kept = "SELECT count(*) FROM pg_authid WHERE rolname LIKE 'local_%' AND rolpassword LIKE 'SCRAM-SHA-256$%'";
  same('users with such a password', await inspect(kubectl, kept), '2');
  return `${lines.length} settings, ${most} connections, PostgreSQL ${await inspect(kubectl, 'SHOW server_version')}`;
}

/** Each user opens its own database by TLS, and is its owner. */
export async function opensOwn({ kubectl }: Live, { urls }: Stores): Promise<string> {
  const asked =
    'SELECT current_user, current_database(), version FROM pg_stat_ssl WHERE pid = pg_backend_pid() AND ssl';
  const answers = await Promise.all([urls.server, urls.prover].map((url) => query(kubectl, url, asked)));
  same(
    'users and databases',
    answers.map((each) => each.split('|').slice(0, 2)),
    [
      ['local_server', 'local_server'],
      ['local_prover', 'local_prover'],
    ],
  );
  for (const url of [urls.server, urls.prover])
    await query(kubectl, url, 'CREATE TABLE own (number int); DROP TABLE own;');
  return answers.join(', ');
}

/** Nobody opens anything else, and not without TLS or with another password. */
export async function refusesOthers({ kubectl }: Live, { urls }: Stores): Promise<string> {
  const attempts: readonly (readonly [string, string, string])[] = [
    ['without TLS', different(urls.server, { sslmode: 'disable' }), 'no encryption'],
    ['with another password', different(urls.server, { password: 'a'.repeat(64) }), 'password authentication failed'],
    [
      "as the prover's user with the server's password",
      different(urls.server, { user: 'local_prover', database: 'local_prover' }),
      'password authentication failed',
    ],
    ["the prover's database", different(urls.server, { database: 'local_prover' }), 'no pg_hba.conf entry'],
    ["the server's database", different(urls.prover, { database: 'local_server' }), 'no pg_hba.conf entry'],
    ['the first database', different(urls.server, { database: 'postgres' }), 'no pg_hba.conf entry'],
    ['as the superuser', different(urls.server, { user: 'postgres', database: 'postgres' }), 'no pg_hba.conf entry'],
  ];
  for (const [what, url, words] of attempts) {
    const { code, stderr } = await kubectl.tryExec(callers.api, [...psql, `--dbname=${url}`, '--command', 'SELECT 1']);
    expect(code !== 0 && stderr.includes(words), `${what}: exit code ${code}: ${stderr.trim()}`);
  }
  return attempts.map(([what]) => what).join(', ');
}

/** Pods that call no database do not reach it. */
export async function keepsOut({ kubectl }: Live, { urls }: Stores): Promise<string> {
  const { hostname: host, port } = new URL(urls.server);
  expect(await opens(kubectl, callers.api, { host, port: Number(port) }), 'a caller cannot connect');
  for (const place of [places.stranger, callers.limits])
    expect(!(await opens(kubectl, place, { host, port: Number(port) })), `${place.namespace}/${place.pod} can connect`);
  return 'a pod of JSON-RPC reaches it, a stranger and the rate limiter do not';
}
