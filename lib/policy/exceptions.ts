import { type Finding as FileFinding, findingLines, type Position } from '../environment/finding';
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

/** An environment file, as far as it accepts findings. */
export interface ExceptionSource {
  readonly file: string;
  readonly exceptions: readonly Exception[];
  /** Where a key stands in the file. */
  readonly positionOf: (path: readonly PropertyKey[]) => Position;
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
  { file, exceptions, positionOf }: ExceptionSource,
  rules: readonly Rule[],
): ExceptionResult {
  const { refused, excused, used } = excuse(findings, exceptions);
  const ids = rules.map(({ id }) => id);
  const wrong = exceptions.flatMap((exception, index) => {
    if (used.has(exception)) return [];
    const first = exceptions.findIndex(({ rule, object }) => rule === exception.rule && object === exception.object);
    const { path, message } =
      first === index ? problem(exception, ids, refused) : { path: [], message: `repeats exceptions[${first}]` };
    return [{ path: ['exceptions', index, ...path], message }];
  });
  const errors = findingLines(
    file,
    wrong.map((finding) => ({ ...finding, position: positionOf(finding.path) })),
  );
  return { refused, excused, errors };
}

/** Parts findings by exceptions, of which the first of equal ones counts, and tells which of them excuse something. */
export function excuse(findings: readonly Finding[], exceptions: readonly Exception[]) {
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
  return { refused, excused, used };
}

function problem({ rule, object }: Exception, ids: readonly string[], refused: readonly Finding[]): FileFinding {
  if (!ids.includes(rule)) {
    return { path: ['rule'], message: `${quote(rule)} is not a rule${didYouMean(nearest(rule, ids))}` };
  }
  const others = refused.filter((finding) => finding.rule.id === rule).map((finding) => keyOf(finding.object));
  const meant = didYouMean(nearest(object, others));
  return { path: ['object'], message: `${quote(object)} is not refused by ${rule}${meant}; remove the exception` };
}

function keyOf({ json: { kind, metadata } }: RenderedObject): string {
  return objectKey(kind, metadata.name, metadata.namespace);
}
