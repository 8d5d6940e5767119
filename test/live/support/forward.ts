import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Live } from './live';

/**
 * Opens a port of a Service on this machine while a task runs, as a person with a laptop does.
 *
 * @param service namespace, name and number of the port
 */
export async function forwarded<T>(
  { kubectl }: Live,
  { namespace, name, port }: { readonly namespace: string; readonly name: string; readonly port: number },
  task: (port: number) => Promise<T>,
): Promise<T> {
  const [program = '', ...args] = kubectl.command(['port-forward', '-n', namespace, `service/${name}`, `:${port}`]);
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const local = /^Forwarding from 127\.0\.0\.1:(\d+)/.exec(line)?.[1];
      if (local !== undefined) return await task(Number(local));
    }
    throw new Error(`service/${name} could not be forwarded`);
  } finally {
    child.kill();
  }
}
