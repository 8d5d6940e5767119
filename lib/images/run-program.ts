import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** How a program ended: its exit code, or that it is not there. */
export type Outcome = number | 'missing';

/** Runs a program whose output is the person's to see, or is thrown away. */
export async function runProgram(command: readonly string[], output: 'shown' | 'hidden'): Promise<Outcome> {
  const [program = '', ...argv] = command;
  const child = spawn(program, argv, { stdio: output === 'shown' ? 'inherit' : 'ignore' });
  try {
    const [code] = await once(child, 'close');
    return code ?? 1;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'missing';
    throw error;
  }
}
