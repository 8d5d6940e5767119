import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Cleanup } from '../../live/support/cleanup';

/** How a program is started. */
export interface ProcessProps {
  readonly command: readonly string[];
  /** All of its environment. */
  readonly environment: Readonly<Record<string, string>>;
  readonly folder: string;
}

/** A program that runs until it is stopped. */
export class Process {
  readonly #child: ChildProcess;
  #said = '';

  constructor({ command: [program = '', ...args], environment, folder }: ProcessProps, cleanup: Cleanup) {
    this.#child = spawn(program, args, { cwd: folder, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (said: Buffer) => {
        this.#said = `${this.#said}${said}`.slice(-2000);
      });
    }
    cleanup.add(() => this.#child.kill('SIGKILL'));
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** @throws Error with its last words, where it has ended */
  mustRun(): void {
    const { exitCode, signalCode } = this.#child;
    if (exitCode === null && signalCode === null) return;
    throw new Error(`ended with ${exitCode ?? signalCode}: ${this.#said.trim().split('\n').slice(-3).join(' | ')}`);
  }

  /** Ends it as a pod is ended; its exit code. */
  async stop(): Promise<number> {
    this.mustRun();
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    const [code] = await ended;
    return code ?? 137;
  }
}
