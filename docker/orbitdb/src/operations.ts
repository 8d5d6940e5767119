import type { Operation } from '@orbitdb/core';

/** A JSON body that does not fit the database; its message is for the one who sent it. */
export class RefusedValue extends Error {}

const refuse = (why: string): never => {
  throw new RefusedValue(why);
};

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (body: unknown, what: string): Fields =>
  typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Fields) : refuse(what);

const keyOf = (fields: Fields, name: string): string => {
  const key = fields[name];
  return typeof key === 'string' && key !== '' ? key : refuse(`"${name}" must be a text that is not empty`);
};

const event = (value: unknown): Operation => ({ op: 'ADD', key: null, value });

const document = (body: unknown): Operation => {
  const value = fieldsOf(body, 'a document is a JSON object with an "_id"');
  return { op: 'PUT', key: keyOf(value, '_id'), value };
};

const pair = (body: unknown): Operation => {
  const fields = fieldsOf(body, 'expected a JSON object {"key": "…", "value": …}');
  const value = fields.value === undefined ? refuse('"value" is missing') : fields.value;
  return { op: 'PUT', key: keyOf(fields, 'key'), value };
};

const operations = { events: event, documents: document, keyvalue: pair };

export type DatabaseType = keyof typeof operations;
export const databaseTypes = Object.keys(operations) as readonly DatabaseType[];

/** Entries nested deeper could be written but overflow the stack of a reader. */
export const deepest = 64;

const check = (value: unknown, level = 0): void => {
  if (typeof value === 'number' && !Number.isFinite(value)) refuse('a number is too large');
  if (typeof value !== 'object' || value === null) return;
  if (level === deepest) refuse(`nested deeper than ${deepest} levels`);
  for (const inner of Object.values(value)) check(inner, level + 1);
};

/** Turns the JSON body of a write into the operation that the database appends. */
export const operationOf = (type: DatabaseType, body: unknown): Operation => {
  check(body);
  return operations[type](body);
};
