import * as z from 'zod';
import { InputError } from '../errors';
import type { YamlDocument } from './document';
import { type Finding, findingLines } from './finding';
import { describe, describeUnknownKey, isMismatch } from './messages';
import { isScalar, nearest, shown } from './words';

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

/** What a schema says about a value. */
export interface SchemaFinding extends Finding {
  /** The key does not exist; where one was probably meant, its name. */
  readonly unknownKey?: { readonly meant?: string };
}

/** A value as its schema has it, defaults filled in, or what is wrong with it. */
export type Parsed<T> =
  | { readonly value: T; readonly findings: readonly [] }
  | { readonly value?: undefined; readonly findings: readonly SchemaFinding[] };

/** The document as the schema has it, or every finding at once, one line each. */
export function validate<T>(schema: z.ZodType<T>, document: YamlDocument): T {
  const { value, findings: found } = parseValue(schema, document.value);
  if (value === undefined) throw new InputError(issueLines(document, found));
  return value;
}

/** A value as the schema has it, or every finding at once. */
export function parseValue<T>(schema: z.ZodType<T>, value: unknown): Parsed<T> {
  const knownKeys: KnownKeys = new Map();
  const error = (issue: z.core.$ZodRawIssue): string => {
    if (issue.code === 'unrecognized_keys') {
      knownKeys.set(issue.input, [...(knownKeys.get(issue.input) ?? []), ...keysOf(issue.inst)]);
    }
    return describe(issue);
  };
  // One document per process: compiling the schema would cost more than it saves.
  const result = schema.safeParse(value, { error, reportInput: true, jitless: true });
  if (result.success) return { value: result.data, findings: [] };
  return { findings: findings(result.error.issues, [], knownKeys) };
}

/** Findings of a document in the order of its lines; for rules that look at several values at once. */
export function issueLines(document: YamlDocument, found: readonly Finding[]): string[] {
  return findingLines(
    document.file,
    found.map((finding) => ({ ...finding, position: document.positionOf(finding.path) })),
  );
}

function findings(issues: readonly z.core.$ZodIssue[], parent: Finding['path'], knownKeys: KnownKeys): SchemaFinding[] {
  return withoutFollowers(issues).flatMap((issue): SchemaFinding[] => {
    const path = [...parent, ...issue.path];
    if (issue.code === 'unrecognized_keys') {
      const known = knownKeys.get(issue.input) ?? [];
      return issue.keys.map((key) => {
        const meant = nearest(key, known);
        return { path: [...path, key], message: describeUnknownKey(key, known), unknownKey: { meant } };
      });
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
