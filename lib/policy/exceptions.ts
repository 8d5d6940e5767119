import { didYouMean, nearest, quote } from '../environment/words';
import type { Finding } from './check';
import { objectKey } from './rendered-cluster';
import type { RenderedObject } from './rendered-object';
import type { Rule } from './rule';

/** A finding that an environment accepts. */
export interface Exception {
  /** Id of the rule. */
  readonly rule: string;
  /** `Kind/namespace/name`, or `Kind/name` for cluster-scoped kinds. */
  readonly object: string;
  readonly reason: string;
}

/** A finding with the reason why it is accepted. */
export interface Excused {
  readonly finding: Finding;
  readonly reason: string;
}

/** Findings, parted by what the environment says about them. */
export interface ExceptionResult {
  readonly refused: readonly Finding[];
  readonly excused: readonly Excused[];
  /** Exceptions that are wrong themselves, one line each. */
  readonly errors: readonly string[];
}

/** Parts findings into refused and excused ones; an exception that excuses nothing is an error. */
export function applyExceptions(
  findings: readonly Finding[],
  exceptions: readonly Exception[],
  rules: readonly Rule[],
): ExceptionResult {
  const byKey = new Map<string, Exception>();
  for (const exception of exceptions.toReversed()) byKey.set(`${exception.rule} ${exception.object}`, exception);
  const used = new Set<Exception>();
  const refused: Finding[] = [];
  const excused: Excused[] = [];
  for (const finding of findings) {
    const exception = byKey.get(`${finding.rule.id} ${keyOf(finding.object)}`);
    if (!exception) refused.push(finding);
    else {
      used.add(exception);
      excused.push({ finding, reason: exception.reason });
    }
  }
  const ids = rules.map(({ id }) => id);
  const errors = exceptions.flatMap((exception, index) => {
    if (used.has(exception)) return [];
    const first = byKey.get(`${exception.rule} ${exception.object}`) ?? exception;
    const text =
      first === exception ? problem(exception, ids, refused) : `repeats exceptions[${exceptions.indexOf(first)}]`;
    return [`exceptions[${index}]: ${text}`];
  });
  return { refused, excused, errors };
}

function problem({ rule, object }: Exception, ids: readonly string[], refused: readonly Finding[]): string {
  if (!ids.includes(rule)) return `there is no rule ${quote(rule)}${didYouMean(nearest(rule, ids))}`;
  const others = refused.filter((finding) => finding.rule.id === rule).map((finding) => keyOf(finding.object));
  return `${rule} does not refuse ${object}${didYouMean(nearest(object, others))}; remove the exception`;
}

function keyOf({ json: { kind, metadata } }: RenderedObject): string {
  return objectKey(kind, metadata.name, metadata.namespace);
}
