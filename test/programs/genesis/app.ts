import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Outcome, run, succeed } from '../../live/support/shell';
import { programs } from '../support/programs';

/** celestia-appd as a command. */
export class App {
  /** @param home its folder, which is there */
  constructor(readonly home: string) {}

  /** Runs it, and it must succeed. */
  text(...args: readonly string[]): Promise<string> {
    return succeed(this.#command(args), this.#options);
  }

  /** Runs it, and it must print JSON. */
  async json<T>(...args: readonly string[]): Promise<T> {
    return JSON.parse(await this.text(...args, '--output', 'json')) as T;
  }

  /** Has it judge a genesis, whatever it says. */
  validate(genesis: string): Promise<Outcome> {
    const file = path.join(this.home, 'judged.json');
    writeFileSync(file, genesis);
    return run(this.#command(['genesis', 'validate', file]), this.#options);
  }

  /** Has it judge a genesis, which it must find right. */
  async mustValidate(genesis: string): Promise<string> {
    const { code, stderr } = await this.validate(genesis);
    if (code !== 0) throw new Error(stderr.trim().split('\n')[0]);
    return `${Buffer.byteLength(genesis)} bytes`;
  }

  get #options() {
    return { environment: { HOME: this.home } };
  }

  #command(args: readonly string[]): string[] {
    return [programs.app, ...args, '--home', this.home];
  }
}
