import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Who may push and pull; a user of this test alone. */
export const tester = { user: 'tester', password: 'not-a-secret' };

/** The tester's line, as `htpasswd -nbB` writes it: the server takes nothing but bcrypt. */
const htpasswd = 'tester:$2y$04$O0zEQJjsNvhOlVRRc2OHCOtvWnqzd5D/Jhd1XEJzTwlHy6vexog0C\n';

/** A registry server that runs. */
export interface Registry {
  /** `127.0.0.1:<port>`. */
  readonly host: string;
  readonly stop: () => Promise<void>;
}

/** Starts Debian's registry server on loopback, with its data and its log below `folder`. */
export async function startRegistry(program: string, folder: string): Promise<Registry> {
  const host = `127.0.0.1:${await freePort()}`;
  mkdirSync(path.join(folder, 'data'));
  writeFileSync(path.join(folder, 'htpasswd'), htpasswd);
  writeFileSync(path.join(folder, 'config.json'), JSON.stringify(configuration(host, folder)));
  const child = spawn(program, ['serve', path.join(folder, 'config.json')], { stdio: 'ignore' });
  const stop = () => stopProcess(child);
  try {
    await answering(host, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return { host, stop };
}

/** JSON is YAML. */
function configuration(host: string, folder: string): object {
  return {
    version: 0.1,
    log: { level: 'error' },
    storage: { filesystem: { rootdirectory: path.join(folder, 'data') } },
    http: { addr: host },
    auth: { htpasswd: { realm: 'test', path: path.join(folder, 'htpasswd') } },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

async function answering(host: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (child.exitCode !== null) throw new Error(`docker-registry ended with exit code ${child.exitCode}`);
    const answer = await fetch(`http://${host}/v2/`).catch(() => undefined);
    if (answer?.status === 401) return;
    await sleep(100);
  }
  throw new Error('docker-registry does not answer');
}

async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const patience = setTimeout(() => child.kill('SIGKILL'), 5000);
  await ended;
  clearTimeout(patience);
}
