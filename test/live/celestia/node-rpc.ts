import type { Live } from '../support/live';
import { type PlaceName, places } from '../support/places';
import { expect } from '../support/report';
import { NAMESPACE, type Node, nodes } from './programs';
import { token } from './tokens';

/** An answer of the JSON-RPC: what is refused has status 200 and an error. */
export interface Answer<T> {
  readonly status: number;
  readonly result?: T;
  readonly error?: { readonly message: string };
}

/** How a node is asked. */
interface Asked {
  readonly method: string;
  /** @default none */
  readonly params?: readonly unknown[];
  /** @default none is sent */
  readonly token?: string;
}

/** Asks a node through its Service, from the client's pod. */
export async function askThrough<T>({ kubectl }: Live, node: Node, asked: Asked): Promise<Answer<T>> {
  const authorization = asked.token === undefined ? [] : ['-H', `Authorization: Bearer ${asked.token}`];
  const [text = '', status] = (
    await kubectl.exec(places.client, [
      'curl',
      '-sS',
      '-m',
      '60',
      '-w',
      '\n%{http_code}',
      ...authorization,
      ...json(asked),
      `http://${nodes[node].service}.${NAMESPACE}.svc.cluster.local:26658`,
    ])
  ).split(/\n(?=\d+$)/);
  // A token that is wrong is answered with a status alone.
  return status === undefined ? { status: Number(text) } : { ...(JSON.parse(text) as object), status: Number(status) };
}

/** The result of a call that a token of these permissions is good for. */
export async function call<T>(
  live: Live,
  node: Node,
  allow: readonly string[],
  method: string,
  params?: readonly unknown[],
): Promise<T> {
  const { status, result, error } = await askThrough<T>(live, node, {
    method,
    params,
    token: await token(live, node, allow),
  });
  expect(result !== undefined, `${node} answers ${method} with ${status}: ${error?.message}`);
  return result;
}

/** Asks a node inside its own pod with the token that its probes have. */
export async function askInside<T>({ kubectl }: Live, node: Node, method: string): Promise<T> {
  const place: PlaceName = node;
  const answer = await kubectl.exec(places[place], [
    'bash',
    '-c',
    '. /etc/celestia/ask-node.sh; ask_node "$0"',
    method,
  ]);
  const { result, error } = JSON.parse(answer) as Answer<T>;
  expect(result !== undefined, `${node} answers ${method} with "${error?.message}"`);
  return result;
}

/** Height of the newest header that a node has. */
export async function headOf(live: Live, node: Node): Promise<number> {
  const { header } = await askInside<{ header: { height: string } }>(live, node, 'header.LocalHead');
  return Number(header.height);
}

/** Height up to which a node has sampled every block. */
export async function sampledBy(live: Live, node: Node): Promise<number> {
  const stats = await askInside<{ head_of_sampled_chain: number; is_running: boolean }>(
    live,
    node,
    'das.SamplingStats',
  );
  return stats.is_running ? stats.head_of_sampled_chain : 0;
}

function json({ method, params = [] }: Asked): string[] {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
  return ['-H', 'Content-Type: application/json', '-d', body];
}
