import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';

/** Ports that stand in for those of a configuration, by them. */
export type Ports<N extends number = number> = Readonly<Record<N, number>>;

/** A free port of this machine for each. */
export async function freePorts<N extends number>(ports: readonly N[]): Promise<Ports<N>> {
  const servers = await Promise.all(ports.map(listen));
  const taken = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return Object.fromEntries(ports.map((port, index) => [port, taken[index]])) as Ports<N>;
}

/** A configuration with other ports. */
export const withPorts = (text: string, ports: Ports): string =>
  text.replace(/\b\d{4,5}\b/g, (port) => String(ports[Number(port)] ?? port));

/** TCP ports on which a process listens, in order. */
export function listeningPorts(pid: number): number[] {
  const sockets = new Set(
    readdirSync(`/proc/${pid}/fd`).map((file) => readlinkSync(`/proc/${pid}/fd/${file}`, 'utf8')),
  );
  const ports = ['tcp', 'tcp6'].flatMap((table) =>
    readFileSync(`/proc/${pid}/net/${table}`, 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter(([, , , state, , , , , , inode]) => state === LISTENING && sockets.has(`socket:[${inode}]`))
      .map(([, local = '']) => Number.parseInt(local.slice(local.lastIndexOf(':') + 1), 16)),
  );
  return [...new Set(ports)].sort((left, right) => left - right);
}

/** State of a socket in /proc/net/tcp. */
const LISTENING = '0A';

function listen() {
  return new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, () => resolve(server));
  });
}
