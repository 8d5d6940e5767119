import { type ChildProcess, spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** How a command ended. */
export interface Outcome {
  /** Exit code; 128 and more where a signal ended it. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a command is run. */
export interface RunOptions {
  /** Text for its standard input. @default none */
  readonly input?: string;
  /** Variables beside those of this process. @default none */
  readonly environment?: Readonly<Record<string, string>>;
  /** @default the folder of this process */
  readonly folder?: string;
  /** Seconds until it is killed. @default 120 */
  readonly seconds?: number;
}

const running = new Set<ChildProcess>();

/** Ends every command that runs at this moment. */
export function stopCommands(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** Runs a command to its end, whatever the end is. */
export async function run(command: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const { input = '', environment, folder, seconds = 120 } = options;
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...process.env, ...environment },
  });
  running.add(child);
  // Not the option of spawn: where there is no such program, its timer goes on and keeps this process waiting.
  const patience = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
  child.once('close', () => running.delete(child));
  // A command that ends before it has read everything closes its input.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 137));
  });
  try {
    const [code, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
    return { code, stdout, stderr };
  } finally {
    clearTimeout(patience);
  }
}

/**
 * Runs a command that must succeed.
 *
 * @returns its standard output, without the space around it
 * @throws Error with the end of what it said
 */
export async function succeed(command: readonly string[], options?: RunOptions): Promise<string> {
  const { code, stdout, stderr } = await run(command, options);
  if (code === 0) return stdout.trim();
  const said = `${stdout.trim()}\n${stderr.trim()}`.trim().split('\n').slice(-4).join(' | ');
  throw new Error(`${command.slice(0, 8).join(' ')}: exit code ${code}: ${said}`);
}
