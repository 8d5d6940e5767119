import * as z from 'zod';
import { InputError } from '../errors';
import type { YamlDocument } from './document';
import { type Finding, findingLines } from './finding';
import { describe, describeUnknownKey, isMismatch } from './messages';
import { isScalar, shown } from './words';

/** Mapping of the file → the keys it could have had. */
type KnownKeys = Map<unknown, readonly string[]>;

/** Kinds of issue whose message is about the value and needs it in front: `"10GB" is not …`. */
const aboutTheValue: ReadonlySet<string> = new Set([
  'invalid_value',
  'too_small',
  'too_big',
  'invalid_format',
  'not_multiple_of',
  'custom',
]);

/** The document as the schema has it, defaults filled in, or every finding at once, one line each. */
export function validate<T>(schema: z.ZodType<T>, document: YamlDocument): T {
  const knownKeys: KnownKeys = new Map();
  const error = (issue: z.core.$ZodRawIssue): string => {
    if (issue.code === 'unrecognized_keys') {
      knownKeys.set(issue.input, [...(knownKeys.get(issue.input) ?? []), ...keysOf(issue.inst)]);
    }
    return describe(issue);
  };
  // One document per process: compiling the schema would cost more than it saves.
  const result = schema.safeParse(document.value, { error, reportInput: true, jitless: true });
  if (result.success) return result.data;
  throw new InputError(issueLines(document, findings(result.error.issues, [], knownKeys)));
}

/** Findings of a document in the order of its lines; for rules that look at several values at once. */
export function issueLines(document: YamlDocument, found: readonly Finding[]): string[] {
  return findingLines(
    document.file,
    found.map((finding) => ({ ...finding, position: document.positionOf(finding.path) })),
  );
}

/** One finding of a document: `environments/x.yaml:12:3 relay.storage.data: …`. */
export function issueLine(document: YamlDocument, path: readonly PropertyKey[], message: string): string {
  return issueLines(document, [{ path, message }]).join('');
}

function findings(issues: readonly z.core.$ZodIssue[], parent: Finding['path'], knownKeys: KnownKeys): Finding[] {
  return withoutFollowers(issues).flatMap((issue): Finding[] => {
    const path = [...parent, ...issue.path];
    if (issue.code === 'unrecognized_keys') {
      const known = knownKeys.get(issue.input) ?? [];
      return issue.keys.map((key) => ({ path: [...path, key], message: describeUnknownKey(key, known) }));
    }
    if (issue.code === 'invalid_key') return findings(issue.issues, path, knownKeys);
    if (issue.code === 'invalid_union' && issue.message === '') {
      return findings(nearestOption(issue.errors), path, knownKeys);
    }
    const about = aboutTheValue.has(issue.code) && isScalar(issue.input) ? `${shown(issue.input)} ` : '';
    return [{ path, message: `${about}${issue.message}` }];
  });
}

/** Drops what zod says about the length of a value that is of another type anyway. */
function withoutFollowers(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  const placeOf = ({ path }: z.core.$ZodIssue): string => JSON.stringify(path);
  const ofOtherType = new Set(issues.filter(({ code }) => code === 'invalid_type').map(placeOf));
  return issues.filter((issue) => issue.code === 'invalid_type' || !ofOtherType.has(placeOf(issue)));
}

/** Of the forms that a value may have, the one it comes nearest to. */
function nearestOption(options: readonly z.core.$ZodIssue[][]): readonly z.core.$ZodIssue[] {
  const ofItsKind = options.filter((issues) => !issues.some(isMismatch));
  return ofItsKind.reduce((nearest, next) => (next.length < nearest.length ? next : nearest), ofItsKind[0] ?? []);
}

function keysOf(schema: unknown): readonly string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodRecord) return [...(schema.keyType._zod.values ?? [])].map(String);
  return [];
}
