import * as z from 'zod';
import { environmentSchema } from '../environment/schema';
import { markdownTable } from './markdown-table';

interface Schema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly required?: readonly string[];
}

/** Every key of an environment file as a table: path, type, default, example, meaning. */
export function environmentReference(): string {
  const schema = z.toJSONSchema(environmentSchema, { io: 'input', target: 'draft-7' }) as Schema;
  const rows = keys(schema, '').map(({ path, key, required }) => [
    `\`${path}\``,
    typeOf(key),
    required ? 'required' : shownDefault(key),
    shownExample(key),
    key.description ?? '',
  ]);
  const heading =
    '# Environment files\n\nEvery key of `environments/<name>.yaml`. `<name>` and `[]` stand for names and list entries of your own.\n';
  return `${heading}\n${markdownTable(['Key', 'Type', 'Default', 'Example', 'Meaning'], rows)}\n`;
}

interface Key {
  readonly path: string;
  readonly key: Schema;
  readonly required: boolean;
}

function keys(schema: Schema, prefix: string): Key[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, key]) => {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    const required = (schema.required ?? []).includes(name);
    return [{ path, key, required }, ...keys(key, path)];
  });
  const values =
    typeof schema.additionalProperties === 'object' ? keys(schema.additionalProperties, `${prefix}.<name>`) : [];
  const entries = schema.items ? keys(schema.items, `${prefix}[]`) : [];
  const options = (schema.oneOf ?? schema.anyOf ?? []).flatMap((option) => keys(option, prefix));
  const seen = new Set<string>();
  return [...own, ...values, ...entries, ...options].filter(({ path, key }) => {
    const id = `${path} ${key.description}`;
    return !seen.has(id) && seen.add(id);
  });
}

function typeOf({ type, enum: values, const: only, items, anyOf, oneOf }: Schema): string {
  if (only !== undefined) return `\`${String(only)}\``;
  if (values !== undefined) return values.map((value) => `\`${String(value)}\``).join(', ');
  if (type === 'array') return `list of ${items ? typeOf(items) : 'values'}`;
  if (type === 'object') return 'mapping';
  const options = oneOf ?? anyOf;
  if (options !== undefined) return [...new Set(options.map(typeOf))].join(' or ');
  return typeof type === 'string' ? type : (type ?? ['value']).join(' or ');
}

function shownDefault({ default: value }: Schema): string {
  if (value === undefined) return '';
  if (isEmpty(value)) return Array.isArray(value) ? 'none' : '';
  return code(value);
}

/** An example where no default is one. */
function shownExample({ type, default: value, examples, items }: Schema): string {
  if (value !== undefined && !isEmpty(value)) return '';
  const [example] = examples ?? (items?.examples ? [[items.examples[0]]] : []);
  if (example === undefined) return '';
  // YAML reads a bare 1.36 as a number.
  return code(type === 'string' && Number.isFinite(Number(example)) ? JSON.stringify(example) : example);
}

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

const code = (value: unknown): string => `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
