import type { Kubectl, Place } from '../support/kubectl';
import type { Live } from '../support/live';
import { hosts, type PlaceName, places } from '../support/places';
import { expect } from '../support/report';

/** A port, who may connect to it and who may not. */
export interface Target {
  readonly what: string;
  /** Name or address; a pod stands for its own address. */
  readonly host: string | { readonly pod: PlaceName };
  readonly port: number;
  readonly allowed: readonly PlaceName[];
  readonly forbidden: readonly PlaceName[];
  /** The pod in which a port that nobody may connect to is proved to listen. */
  readonly listensIn?: PlaceName;
}

/** Programs of Celestia that never leave the cluster and do not talk to its API. */
export const celestiaInsiders: readonly PlaceName[] = ['app0', 'app1', 'light0', 'light1'];

/** What `local` allows and what it does not. */
export const localTargets: readonly Target[] = [
  {
    what: "OrbitDB's api port",
    host: hosts.orbitdb,
    port: 3001,
    allowed: ['client'],
    forbidden: ['stranger', 'prometheus', 'relay'],
  },
  {
    what: "OrbitDB's metrics port",
    host: { pod: 'orbitdb' },
    port: 3002,
    allowed: ['prometheus'],
    forbidden: ['client', 'stranger', 'relay'],
  },
  {
    what: "OrbitDB's web port, not published",
    host: { pod: 'orbitdb' },
    port: 3000,
    listensIn: 'orbitdb',
    allowed: [],
    forbidden: ['client', 'stranger', 'relay'],
  },
  {
    what: "kubo's RPC port",
    host: hosts.kubo,
    port: 5001,
    allowed: ['orbitdb', 'prometheus'],
    forbidden: ['client', 'stranger', 'relay'],
  },
  {
    what: "kubo's swarm port",
    host: hosts.kubo,
    port: 4001,
    allowed: ['orbitdb'],
    forbidden: ['client', 'prometheus', 'relay'],
  },
  {
    what: "the relay's HTTP port",
    host: hosts.relay,
    port: 8088,
    allowed: ['client'],
    forbidden: ['stranger', 'prometheus', 'orbitdb'],
  },
  {
    what: "the relay's git port",
    host: hosts.relay,
    port: 9418,
    allowed: ['client'],
    forbidden: ['stranger', 'prometheus', 'orbitdb'],
  },
  {
    what: 'the API server',
    host: 'kubernetes.default.svc.cluster.local',
    port: 443,
    allowed: ['stranger'],
    forbidden: ['relay', 'orbitdb', 'kubo', ...celestiaInsiders],
  },
];

/** Places whose image has busybox only; the others have bash. */
const withoutBash: readonly PlaceName[] = ['kubo', 'geth', 'sync0', 'sync1', 'serve0', 'serve1'];

/** Tries every connection of a target; those that must fail count only where another one has worked. */
export async function checkTarget(live: Live, target: Target): Promise<string> {
  const { port, allowed, forbidden, listensIn } = target;
  const host = await address(live, target);
  if (listensIn !== undefined) await mustConnect(live, listensIn, '127.0.0.1', port);
  else expect(allowed.length > 0, 'nobody proves that it listens');
  await Promise.all(allowed.map((name) => mustConnect(live, name, host, port)));
  const tried = await Promise.all(forbidden.map((name) => connects(live, name, host, port)));
  const open = forbidden.filter((_, index) => tried[index]);
  expect(open.length === 0, `${open.join(', ')} can connect to ${host}:${port}`);
  return `${allowed.length > 0 ? `${allowed.join(', ')} can` : 'it listens'}; ${forbidden.join(', ')} cannot`;
}

async function mustConnect(live: Live, name: PlaceName, host: string, port: number): Promise<void> {
  expect(await connects(live, name, host, port), `${name} cannot connect to ${host}:${port}`);
}

async function address({ kubectl }: Live, { host }: Target): Promise<string> {
  if (typeof host === 'string') return host;
  const { namespace, pod } = places[host.pod];
  return kubectl.text(['get', 'pod', '-n', namespace, pod, '-o', 'jsonpath={.status.podIP}']);
}

/** Whether a place can connect. */
const connects = ({ kubectl }: Live, from: PlaceName, host: string, port: number): Promise<boolean> =>
  opens(kubectl, places[from], { host, port, bash: !withoutBash.includes(from) });

/** What is connected to, and what with. */
interface Attempt {
  readonly host: string;
  readonly port: number;
  /** Whether the image of the place has bash; otherwise it has busybox. @default true */
  readonly bash?: boolean;
}

/**
 * Whether a connection opens within three seconds.
 *
 * @throws Error where nothing can be tried, since that proves nothing
 */
export async function opens(kubectl: Kubectl, place: Place, { host, port, bash = true }: Attempt): Promise<boolean> {
  const attempt = bash ? 'timeout 3 bash -c \': </dev/tcp/$0/$1\' "$0" "$1"' : 'nc -w 3 "$0" "$1" -e true';
  const script = `if ${attempt} 2>/dev/null; then echo open; else echo closed; fi`;
  return (await kubectl.exec(place, ['sh', '-c', script, host, String(port)])) === 'open';
}
