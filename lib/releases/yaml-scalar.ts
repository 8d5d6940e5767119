import { parse, type Scalar } from 'yaml';

/** What a key may get. */
export type ScalarValue = string | number;

/** Words, images and times: whatever means nothing to YAML, in braces and outside of them. */
const plain = /^\w[\w ./@+-]*(:[\w./@+-]+)*$/;

/**
 * A value as YAML has it, on one line.
 *
 * @param style how the value before it is written, whose quotes it keeps
 */
export function scalarText(value: ScalarValue, style?: Scalar.Type): string {
  if (typeof value === 'number') return String(value);
  if (style === 'QUOTE_SINGLE' && !/\p{Cc}/u.test(value)) return `'${value.replaceAll("'", "''")}'`;
  return style !== 'QUOTE_DOUBLE' && plain.test(value) && parse(value) === value ? value : JSON.stringify(value);
}
