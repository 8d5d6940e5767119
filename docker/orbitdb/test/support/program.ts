import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { after } from 'node:test';

const running = new Set<ChildProcess>();

// A test that fails half-way must not leave its programs behind.
after(() => {
  for (const process of running) process.kill('SIGKILL');
});

/** A program that a test started, its output, and its end. */
export class Program {
  readonly process: ChildProcess;
  readonly ended: Promise<number | null>;
  output = '';

  constructor(file: string, args: readonly string[], environment: Readonly<Record<string, string>>) {
    this.process = spawn(file, args, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    this.process.stdout?.on('data', (text) => this.#keep(text));
    this.process.stderr?.on('data', (text) => this.#keep(text));
    running.add(this.process);
    this.ended = once(this.process, 'close').then(([code]) => {
      running.delete(this.process);
      return code;
    });
  }

  /** The exit code, or null where the signal ended it. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    this.process.kill(signal);
    return this.ended;
  }

  #keep(text: Buffer): void {
    this.output += text.toString();
  }
}
