import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { RegistryError } from './registry-error';

/** What a helper prints. */
interface HelperAnswer {
  readonly Username: string;
  readonly Secret: string;
}

/** Seconds that a helper may take; some ask a cloud. */
const patience = 30;

/** Why a helper said nothing, by the code that Node gives. */
const failures: Readonly<Record<string, string>> = {
  ENOENT: 'is not installed',
  ABORT_ERR: `gave no answer within ${patience} s`,
};

/**
 * Asks `docker-credential-<name>` for the credentials of a server.
 *
 * @returns undefined when the helper has none
 * @see https://github.com/docker/docker-credential-helpers#development
 */
export async function askHelper(
  name: string,
  server: string,
  variables: NodeJS.ProcessEnv,
): Promise<{ user: string; secret: string } | undefined> {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name)) throw new RegistryError(`"${name}" is not a credential helper`);
  const program = `docker-credential-${name}`;
  const { output, code } = await run(program, server, variables);
  if (code !== 0) {
    if (/credentials not found/i.test(output)) return undefined;
    throw new RegistryError(`${program} failed: ${output.trim().split('\n')[0] || `exit code ${code}`}`);
  }
  const answer = parse(output);
  if (answer === undefined) throw new RegistryError(`${program} printed no credentials`);
  return { user: answer.Username, secret: answer.Secret };
}

async function run(program: string, input: string, env: NodeJS.ProcessEnv): Promise<{ output: string; code: number }> {
  const signal = AbortSignal.timeout(patience * 1000);
  const child = spawn(program, ['get'], { env, stdio: ['pipe', 'pipe', 'ignore'], signal });
  const closed = once(child, 'close');
  // A helper that ends without reading its input breaks the pipe: its exit code says what went wrong.
  child.stdin.on('error', () => {});
  child.stdin.end(`${input}\n`);
  try {
    const [output, [code]] = await Promise.all([text(child.stdout), closed]);
    return { output, code: code ?? 1 };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new RegistryError(`${program} ${failures[code ?? ''] ?? `cannot be run (${code})`}`);
  }
}

function parse(output: string): HelperAnswer | undefined {
  try {
    const { Username, Secret } = JSON.parse(output);
    return typeof Username === 'string' && typeof Secret === 'string' ? { Username, Secret } : undefined;
  } catch {
    return undefined;
  }
}
