import type { RenderedObject } from './rendered-object';

/** Told of a text and its place; the path is one list that changes, so it must be read at once. */
export type Visit = (plain: PlainText, path: readonly PropertyKey[]) => void;

/** A text that everyone who may read the cluster's objects can read. */
export interface PlainText {
  /** Name that goes with the text: of its field, file, variable or header, or the argument before. */
  readonly name: string;
  readonly text: string;
}

/** Visits every text of an object, at any depth; the values of a Secret are none. */
export function visitPlainTexts({ json }: RenderedObject, visit: Visit): void {
  const path: PropertyKey[] = [];
  const walk = (value: unknown, name: string): void => {
    if (typeof value === 'string') visit({ name, text: value }, path);
    else if (Array.isArray(value)) list(value, name);
    else if (typeof value === 'object' && value !== null) mapping(value as Readonly<Record<string, unknown>>);
  };
  const mapping = (values: Readonly<Record<string, unknown>>): void => {
    for (const key in values) {
      path.push(key);
      // Variables, headers and parameters are pairs of name and value.
      walk(values[key], key === 'value' && typeof values.name === 'string' ? values.name : key);
      path.pop();
    }
  };
  const list = (values: readonly unknown[], name: string): void => {
    for (const [index, value] of values.entries()) {
      path.push(index);
      if (typeof value === 'string') visit(argument(value, values[index - 1]), path);
      else walk(value, name);
      path.pop();
    }
  };
  mapping(readable(json));
}

/** The object without the values of a Secret, and with binary files as text. */
function readable({ kind, ...fields }: RenderedObject['json']): Readonly<Record<string, unknown>> {
  const { data, stringData, ...others } = fields as Record<string, unknown>;
  if (kind === 'Secret') return others;
  const { binaryData } = others as { readonly binaryData?: Readonly<Record<string, string>> };
  if (kind !== 'ConfigMap' || binaryData === undefined) return fields;
  const decoded = Object.entries(binaryData).map(([file, text]) => [file, Buffer.from(text, 'base64').toString()]);
  return { ...fields, binaryData: Object.fromEntries(decoded) };
}

/** `--name=text`, or a text after `--name`. */
function argument(word: string, before: unknown): PlainText {
  const [, name, text] = /^(--?[\w.-]+)=(.*)$/s.exec(word) ?? [];
  if (name !== undefined && text !== undefined) return { name, text };
  const named = typeof before === 'string' && /^--?[\w.-]+$/.test(before) && !word.startsWith('-');
  return { name: named ? before : '', text: word };
}
