import type { NodeAccess } from '../support/node-access';
import { celestiaInsiders, type Target } from './connections';

/** An address of the internet, and the one where clouds answer with credentials. */
const internet = '203.0.113.10';
const metadata = '169.254.169.254';

const listener = `const { createServer } = require('node:net');
const listen = (host) => new Promise((done) => createServer((socket) => socket.end()).listen(80, host, done));
Promise.all(process.argv.slice(1).map(listen)).then(() => console.log('listening'));`;

/** Lets the node answer at both addresses while a task runs. */
export async function withOutside<T>(node: NodeAccess, task: () => Promise<T>): Promise<T> {
  for (const address of [internet, metadata])
    await node.exec(['ip', 'address', 'replace', `${address}/32`, 'dev', 'lo']);
  const stop = await node.start([process.execPath, '-e', listener, internet, metadata]);
  try {
    return await task();
  } finally {
    stop();
  }
}

const target = (what: string, host: string, allowed: Target['allowed'], forbidden: Target['forbidden']): Target => ({
  what,
  host,
  port: 80,
  allowed,
  forbidden,
});

/** In `local` no program leaves the cluster. */
export const closedTargets: readonly Target[] = [
  target('the internet', internet, ['stranger'], ['relay', 'kubo', 'orbitdb', ...celestiaInsiders]),
  target("the cloud's metadata", metadata, ['stranger'], ['relay', 'kubo', 'orbitdb', ...celestiaInsiders]),
];

/** With a public kubo in its pod, the relay reaches the internet and still not the metadata. */
export const openTargets: readonly Target[] = [
  target('the internet', internet, ['relay'], ['kubo', 'orbitdb']),
  target("the cloud's metadata", metadata, ['stranger'], ['relay', 'kubo', 'orbitdb']),
];
