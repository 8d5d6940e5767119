import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Cleanup } from '../../live/support/cleanup';
import type { Kubectl } from '../../live/support/kubectl';
import { Api } from './api';

/** Opens the API by `kubectl proxy` on loopback, which knows every way of logging in. */
export async function connect(kubectl: Kubectl, cleanup: Cleanup): Promise<Api> {
  const [program = '', ...args] = kubectl.command(['proxy', '--port=0']);
  const proxy = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  cleanup.add(async () => {
    if (proxy.exitCode === null && proxy.kill()) await once(proxy, 'exit');
  });
  for await (const line of createInterface(proxy.stdout)) {
    const [address] = /127\.0\.0\.1:\d+/.exec(line) ?? [];
    if (address !== undefined) return new Api(`http://${address}`);
  }
  throw new Error(`kubectl proxy ended with code ${proxy.exitCode}`);
}
