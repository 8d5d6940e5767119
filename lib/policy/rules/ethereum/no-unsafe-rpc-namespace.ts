import { safeNamespaces } from '../../../programs/ethereum/client';
import { type EthereumContainer, ethereumPods, isGiven, placeOf, valuesOfAll } from '../../ethereum-pods';
import type { ExecutionProgram } from '../../ethereum-programs';
import { found } from '../../found';
import type { Rule, Violation } from '../../rule';

/** Beside those that an environment may name: subscriptions over WebSocket, and what only reads in some clients. */
const harmless: ReadonlySet<string> = new Set([...safeNamespaces, 'subscribe', 'rpc', 'erigon', 'ots']);

export const noUnsafeRpcNamespace: Rule = {
  id: 'no-unsafe-rpc-namespace',
  refuses: 'a namespace of JSON-RPC beyond those that only read the chain and send signed transactions',
  why: 'whoever calls it can stop the node, fill its disk, sign with its keys, or tell it another head of the chain',
  fix: `offer ${safeNamespaces.join(', ')} at most`,
  *check(cluster) {
    for (const { pod, execution } of ethereumPods(cluster)) {
      for (const container of execution) {
        for (const word of valuesOfAll(container, container.client.namespaces)) {
          const unsafe = unsafeIn(word.text);
          if (unsafe.length > 0) yield { object: word.object, path: word.path, message: `offers ${unsafe.join(', ')}` };
        }
        yield* usual(pod.object, container);
      }
    }
  },
};

/** What a client offers that is told nothing. */
function* usual(object: Violation['object'], container: EthereumContainer<ExecutionProgram>): Iterable<Violation> {
  const {
    namespaces: [flag = ''],
    usualNamespaces = '',
    title,
  } = container.client;
  if (usualNamespaces === '' || isGiven(container, flag)) return;
  const message = `${flag} is ${found(undefined)}, and ${title} then offers ${unsafeIn(usualNamespaces).join(', ')}`;
  yield { object, path: placeOf(container), message };
}

/** Besu writes names in capitals, Nethermind may write them in brackets. */
const unsafeIn = (text: string): string[] =>
  text
    .replace(/[[\]\s]/g, '')
    .split(',')
    .filter((name) => name !== '' && !name.includes('$') && !harmless.has(name.toLowerCase()));
