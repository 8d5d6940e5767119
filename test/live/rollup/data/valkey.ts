import { opens } from '../../checks/connections';
import type { Live } from '../../support/live';
import { places } from '../../support/places';
import { expect, same } from '../../support/report';
import { callers } from './callers';
import type { Stores } from './stores';
import { answer, as, ask, asUserOf, byTls, caller, server, withoutTls } from './valkey-client';

/** MiB of a value that fills it. */
const CHUNK = 4;

/** Both ports answer to the user with its password, and to nobody else; the one for TLS says nothing without it. */
export async function asksForPassword({ kubectl }: Live, { urls: { cache } }: Stores): Promise<string> {
  const right = [...asUserOf(cache), 'ping'];
  for (const client of [caller(cache), byTls]) {
    const said = async (args: readonly string[]): Promise<string> => {
      const { stdout, stderr } = await ask(kubectl, client, args);
      return `${stdout}${stderr}`.trim();
    };
    same('answer', await said(right), 'PONG');
    for (const [args, words] of [
      [[...as(new URL(cache).username, 'a'.repeat(64)), 'ping'], 'WRONGPASS'],
      [['ping'], 'NOAUTH'],
      [[...asUserOf(cache), 'config', 'get', 'maxmemory'], 'NOPERM'],
      [[...asUserOf(cache), 'flushall'], 'NOPERM'],
    ] as const) {
      const answered = await said(args);
      expect(answered.includes(words), `${args.at(-1)}: ${answered} in place of ${words}`);
    }
  }
  const { stdout } = await ask(kubectl, withoutTls, right);
  expect(!stdout.includes('PONG'), 'the port for TLS answers without it');
  return 'with TLS and without';
}

/** Pods that use no cache do not reach it. */
export async function keepsOut({ kubectl }: Live, { urls: { cache } }: Stores): Promise<string> {
  const { hostname: host, port } = new URL(cache);
  for (const place of [places.stranger, callers.api])
    expect(!(await opens(kubectl, place, { host, port: Number(port) })), `${place.namespace}/${place.pod} can connect`);
  return 'a stranger and a pod of JSON-RPC do not reach it';
}

/** Full, it refuses what is new, keeps what is there and goes on. */
export async function refusesWhenFull({ kubectl }: Live, { urls: { cache } }: Stores): Promise<string> {
  const info = await answer(kubectl, cache, ['info', 'memory']);
  const field = (name: string): string => new RegExp(`^${name}:(.*)$`, 'm').exec(info)?.[1]?.trim() ?? '';
  same('what goes when it is full', field('maxmemory_policy'), 'noeviction');
  const mebibytes = Number(field('maxmemory')) / 2 ** 20;
  const client = ['valkey-cli', ...caller(cache).connection, ...asUserOf(cache)].join(' ');
  const fill = `head -c ${CHUNK * 2 ** 20} /dev/zero >/tmp/chunk
    for key in $(seq ${mebibytes / CHUNK + 1}); do ${client} -x set full-$key </tmp/chunk; done`;
  const answers = (await kubectl.exec(callers.limits, ['sh', '-c', fill], { seconds: 300 })).split('\n');
  const kept = answers.filter((each) => each === 'OK').length;
  expect(kept > mebibytes / CHUNK / 2, `it took ${kept} of ${CHUNK} MiB`);
  expect(answers.at(-1)?.includes('OOM command not allowed') ?? false, `full, it says ${answers.at(-1)}`);
  same('length of the first', await answer(kubectl, cache, ['strlen', 'full-1']), String(CHUNK * 2 ** 20));
  const keys = Array.from({ length: kept }, (_, index) => `full-${index + 1}`);
  same('keys that were there', await answer(kubectl, cache, ['del', ...keys]), String(kept));
  return `${kept * CHUNK} MiB of ${mebibytes} MiB were data`;
}

/** What answers inside the pod, to whoever asks whether it is alive, is nothing else. */
export async function probesAlone({ kubectl }: Live): Promise<string> {
  const probe = { place: server, connection: ['-s', '/run/valkey/valkey.sock', ...as('probe', 'none')] };
  same('answer', (await ask(kubectl, probe, ['ping'])).stdout.trim(), 'PONG');
  const got = (await ask(kubectl, probe, ['get', 'kept'])).stdout;
  expect(got.includes('NOPERM'), `GET says ${got}`);
  return 'ping alone';
}
