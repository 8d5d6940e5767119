import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '../../lib/errors';
import { readDigests } from '../../lib/images/lock';
import { pinCommand } from '../../lib/images/pin-command';
import { type Registry, tester } from './docker-registry';
import { pushImage } from './push';

/** What the checks work on; they run in their order, each on what the one before left. */
export interface Context extends Registry {
  readonly folder: string;
  readonly lockFile: string;
}

const repository = 'chainyard/sample';

export const checks: Readonly<Record<string, (context: Context) => Promise<void>>> = {
  'an image is not pinned without a login, and the line says how to log in': async (context) => {
    await pushImage(context.host, repository, 'v1', 'first');
    const lines = await failuresOf(context, 'absent.json', imageOf(context));
    assert.match(lines[0] ?? '', /wants credentials: docker login 127\.0\.0\.1/);
  },
  'an image is not pinned with a wrong password': async (context) => {
    writeLogin(context, 'wrong.json', 'wrong');
    const lines = await failuresOf(context, 'wrong.json', imageOf(context));
    assert.match(lines[0] ?? '', /refuses "tester" of .*wrong\.json/);
  },
  'an image is pinned to the digest of its index': async (context) => {
    const digest = await pushImage(context.host, repository, 'v1', 'first');
    assert.deepEqual(await run(context, 'login.json', imageOf(context)), [`${imageOf(context)} ${digest} (new)`]);
    assert.deepEqual({ ...readDigests(context.lockFile) }, { [imageOf(context)]: digest });
  },
  'a locked image passes the check': async (context) => {
    assert.equal((await run(context, 'login.json', '--check')).length, 1);
  },
  'a tag that was moved fails the check, and the lock file stays': async (context) => {
    const before = readFileSync(context.lockFile, 'utf8');
    const digest = await pushImage(context.host, repository, 'v1', 'second');
    const lines = await failuresOf(context, 'login.json', '--check');
    assert.match(lines[0] ?? '', new RegExp(`the registry now has ${digest}`));
    assert.equal(readFileSync(context.lockFile, 'utf8'), before);
  },
  'the moved tag is taken by pinning it again': async (context) => {
    const [line = ''] = await run(context, 'login.json', imageOf(context));
    assert.match(line, /\(was sha256:/);
    assert.equal((await run(context, 'login.json', '--check')).length, 1);
  },
  'a tag and a repository that do not exist fail with one line each': async (context) => {
    const lines = await failuresOf(
      context,
      'login.json',
      `${context.host}/${repository}:v9`,
      `${context.host}/absent:v1`,
    );
    assert.deepEqual(lines, [
      `${context.host}/absent:v1: ${context.host} has no "v1" of absent`,
      `${context.host}/${repository}:v9: ${context.host} has no "v9" of ${repository}`,
    ]);
  },
};

const imageOf = ({ host }: Context): string => `${host}/${repository}:v1`;

/** Runs the command as a person would, with a login file; returns what it prints. */
async function run({ folder, lockFile }: Context, login: string, ...argv: string[]): Promise<string[]> {
  const printed: string[] = [];
  const variables = { REGISTRY_AUTH_FILE: path.join(folder, login) };
  await pinCommand({ argv, lockFile, variables, print: (line) => void printed.push(line) });
  return printed;
}

async function failuresOf(context: Context, login: string, ...argv: string[]): Promise<readonly string[]> {
  try {
    await run(context, login, ...argv);
  } catch (error) {
    if (error instanceof InputError) return error.lines;
    throw error;
  }
  assert.fail('the command did not fail');
}

/** Writes what `docker login` leaves behind. */
export function writeLogin({ folder, host }: Context, name: string, password = tester.password): void {
  const auth = Buffer.from(`${tester.user}:${password}`).toString('base64');
  writeFileSync(path.join(folder, name), JSON.stringify({ auths: { [host]: { auth } } }));
}
