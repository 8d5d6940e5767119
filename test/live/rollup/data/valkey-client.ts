import type { Kubectl, Place } from '../../support/kubectl';
import { expect } from '../../support/report';
import type { Outcome } from '../../support/shell';
import { callers } from './callers';
import { NAMESPACE } from './stores';

/** Where a client of Valkey is, and how it connects. */
export interface Client {
  readonly place: Place;
  readonly connection: readonly string[];
}

/** The server itself. */
export const server: Place = { namespace: NAMESPACE, pod: 'valkey-0', container: 'valkey' };

/** Speaks TLS, beside the server, since no caller does. */
export const byTls: Client = { place: server, connection: ['-p', '6379', '--tls', '--insecure'] };

/** Speaks to the same port without TLS. */
export const withoutTls: Client = { place: server, connection: ['-p', '6379'] };

/** Is where a program is, and connects as that is told. */
export function caller(url: string): Client {
  const { hostname, port } = new URL(url);
  return { place: callers.limits, connection: ['-h', hostname, '-p', port] };
}

/** Arguments that log in as a user. */
export const as = (user: string, password: string): readonly string[] => [
  '--no-auth-warning',
  '--user',
  user,
  '--pass',
  password,
];

/** Arguments that log in as the user of an address. */
export const asUserOf = (url: string): readonly string[] => as(new URL(url).username, new URL(url).password);

/** Runs a command of Valkey, whatever comes of it. */
export const ask = (kubectl: Kubectl, { place, connection }: Client, args: readonly string[]): Promise<Outcome> =>
  kubectl.tryExec(place, ['timeout', '20', 'valkey-cli', ...connection, ...args]);

/** The answer to a caller who logs in as the user of its address. */
export async function answer(kubectl: Kubectl, url: string, command: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await ask(kubectl, caller(url), [...asUserOf(url), ...command]);
  expect(code === 0, `${command.join(' ')}: exit code ${code}: ${stderr.trim()}`);
  return stdout.trim();
}
