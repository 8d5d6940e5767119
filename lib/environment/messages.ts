import type * as z from 'zod';
import { alternatives, didYouMean, isScalar, nearest, quote, shown } from './words';

type UnionIssue = Exclude<z.core.$ZodIssueInvalidUnion, { inclusive: false }>;

/** What was expected, in words; the names on the left are zod's. */
const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
  null: 'nothing',
};

/** How a key without a value is written when all of it is left to the defaults. */
const emptyValues: Readonly<Record<string, string>> = { 'a mapping': '{}', 'a list': '[]' };

/** Words that older YAML reads as true or false, and YAML 1.2 as text. */
const booleanWords: ReadonlyMap<string, string> = new Map([
  ['yes', 'true'],
  ['on', 'true'],
  ['true', 'true'],
  ['no', 'false'],
  ['off', 'false'],
  ['false', 'false'],
]);

/** What there is too much or too little of: the names on the left are zod's. */
const countedThings: Readonly<Record<string, string>> = { string: 'characters', array: 'entries' };

/**
 * Message of an issue that the schema has no own message for. Those that start with a verb are about the value,
 * which is put before them.
 */
export function describe(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return mismatch(issue.input, typeNames[issue.expected] ?? issue.expected);
    case 'invalid_value':
      return isScalar(issue.input) ? notOneOf(issue.input, issue.values) : mismatch(issue.input, oneOf(issue.values));
    case 'invalid_union':
      return describeUnion(issue as UnionIssue);
    case 'too_small':
      return issue.origin in countedThings && issue.minimum === 1
        ? 'must not be empty'
        : `must ${limit(issue.origin, issue.inclusive ? 'at least' : 'more than', issue.minimum)}`;
    case 'too_big':
      return `must ${limit(issue.origin, issue.inclusive ? 'at most' : 'less than', issue.maximum)}`;
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`;
    case 'invalid_format':
      return issue.format === 'regex' ? `must match ${issue.pattern}` : `is not a valid ${issue.format}`;
    default:
      return 'is not valid';
  }
}

/** Message of a key that the schema does not have. */
export function describeUnknownKey(key: string, known: readonly string[]): string {
  const suggestion = nearest(key, known);
  if (suggestion !== undefined) return `unknown key${didYouMean(suggestion)}`;
  return known.length === 0 ? 'unknown key, none is expected here' : `unknown key, expected ${oneOf(known)}`;
}

/** Whether the issue says that the value is of another kind altogether, not that something about it is wrong. */
export function isMismatch(issue: z.core.$ZodIssue): boolean {
  return issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
}

/** Nothing where an option fits in kind: the findings of that option then tell more. */
function describeUnion({ input, discriminator, options = [], errors }: UnionIssue): string {
  if (discriminator !== undefined) {
    const given = (input as Readonly<Record<string, unknown>>)[discriminator];
    return isScalar(given) ? `${shown(given)} ${notOneOf(given, options)}` : mismatch(given, oneOf(options));
  }
  if (!errors.every((issues) => issues.some(isMismatch))) return '';
  const expected = errors.flat().filter(isMismatch).map(expectedWords);
  return mismatch(input, alternatives([...new Set(expected)]));
}

function expectedWords(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return typeNames[issue.expected] ?? issue.expected;
  return issue.code === 'invalid_value' ? alternatives(issue.values.map(String)) : issue.message;
}

function mismatch(input: unknown, expected: string): string {
  if (input === undefined) return `missing, expected ${expected}`;
  const meant = inOtherType(input, expected);
  return `expected ${expected}, got ${shown(input)}${meant === undefined ? '' : ` (did you mean ${meant}?)`}`;
}

/** The same value as the expected type, as it is written in YAML, where only its quotes or its spelling are wrong. */
function inOtherType(input: unknown, expected: string): string | undefined {
  if (input === null) return emptyValues[expected];
  if (expected === 'text' && isScalar(input)) return quote(String(input));
  if (typeof input !== 'string') return undefined;
  if (expected === 'true or false') return booleanWords.get(input.toLowerCase());
  return /number$/.test(expected) && /^-?\d{1,15}$/.test(input) ? input : undefined;
}

function notOneOf(input: string | number | boolean, values: readonly z.core.util.Primitive[]): string {
  const words = values.map(String);
  return `is not ${oneOf(words)}${words.length === 1 ? '' : didYouMean(nearest(String(input), words))}`;
}

function oneOf(values: readonly z.core.util.Primitive[]): string {
  return values.length === 1 ? quote(String(values[0])) : `one of ${values.map(String).join(', ')}`;
}

function limit(origin: string, relation: string, bound: number | bigint): string {
  const things = countedThings[origin];
  return things === undefined ? `be ${relation} ${bound}` : `have ${relation} ${bound} ${things}`;
}
