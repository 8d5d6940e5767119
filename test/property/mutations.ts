import fc from 'fast-check';
import { dump, load } from 'js-yaml';

/** A change of an environment file; where in it is given as a share of its size. */
interface Mutation {
  readonly kind: 'remove' | 'duplicate' | 'reorder' | 'replace' | 'add' | 'cut';
  readonly at: number;
  /** What is put in its place, or added. */
  readonly value?: unknown;
}

/** Values that are right somewhere, or nearly. */
const tempting = fc.constantFrom<unknown>(
  ...['kind', 'eks', 'spot', 'aks', '1.29', '1.37', 'gateway', 'ingress', 'load-balancer', 'app', 'constructor'],
  ...['1Gi', '1', '0.001', '99999999Pi', '1e9', '1Mi', '1k', '100m', '0 3 * * *', '::/0', '0.0.0.0/0', '10.0.0.0/8'],
  ...['a:1', 'a@sha256:0', '/dns4/a/tcp/1', 'x'.repeat(300), '\u202e', '__proto__', 'hasOwnProperty', ' ', ''],
  ...['fresh', 'preserve', 'rc1', '9:1', 'light-0', '30s', '1utia', '2026-11-21T18:00:00Z', 'full-1', 'everything'],
  ...['gateway-api', 'external-secrets', 'prometheus-operator', 'snapshot-controller', 'arn:aws:acm:eu-central-1:1'],
  ...[0, -1, 1, 1.5, 2 ** 31, 2 ** 53, 1e300, true, false, null, {}, [], [[]], ['a', 'a'], { a: { b: {} } }],
);

const value = fc.oneof(
  { weight: 4, arbitrary: tempting },
  { weight: 1, arbitrary: fc.json({ maxDepth: 2 }).map((text) => JSON.parse(text)) },
);
/** Evenly spread, so that no part of a file is left alone. */
const at = fc.noBias(fc.nat({ max: 9999 })).map((part) => part / 10_000);

/** One change or several. */
export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('remove' as const, 'duplicate' as const), at }) },
    // Most that is only in another order is rendered.
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('reorder' as const), at }) },
    { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom('replace' as const, 'add' as const), at, value }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('cut' as const), at }) },
  ),
  { minLength: 1, maxLength: 3 },
);

/** A file after these changes, one after the other. */
export function mutated(text: string, changes: readonly Mutation[]): string {
  const values = load(text);
  const places = [...placesIn(values)];
  for (const change of changes) {
    const place = places[Math.floor(change.at * places.length)];
    if (place !== undefined && change.kind !== 'cut') apply(place, change);
  }
  const changed = dump(values, { noRefs: true, lineWidth: -1 });
  const cut = changes.find(({ kind }) => kind === 'cut');
  return cut === undefined ? changed : changed.slice(0, Math.floor(cut.at * changed.length));
}

/** A key or entry, and what holds it. */
interface Place {
  readonly parent: Record<string, unknown> | unknown[];
  readonly key: string;
}

function* placesIn(parent: unknown): Generator<Place> {
  if (typeof parent !== 'object' || parent === null) return;
  for (const [key, child] of Object.entries(parent)) {
    yield { parent: parent as Place['parent'], key };
    yield* placesIn(child);
  }
}

function apply({ parent, key }: Place, change: Mutation): void {
  if (Array.isArray(parent)) changeList(parent, Number(key), change);
  else changeMapping(parent, key, change);
}

function changeList(list: unknown[], index: number, change: Mutation): void {
  if (change.kind === 'remove') list.splice(index, 1);
  else if (change.kind === 'duplicate') list.push(list[index]);
  else if (change.kind === 'reorder') list.reverse();
  else if (change.kind === 'replace') list[index] = change.value;
  else list.push(change.value);
}

function changeMapping(mapping: Record<string, unknown>, key: string, change: Mutation): void {
  const before = mapping[key];
  if (change.kind === 'replace') mapping[key] = change.value;
  else if (change.kind === 'add') mapping[`${key}2`] = change.value;
  else {
    delete mapping[key];
    if (change.kind === 'duplicate') mapping[`${key}s`] = before;
    if (change.kind === 'reorder') mapping[key] = before;
  }
}
