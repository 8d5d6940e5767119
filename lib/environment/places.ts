import * as z from 'zod';

/** A value and the keys that lead to it. */
export interface Place<T> {
  readonly path: readonly PropertyKey[];
  readonly value: T;
}

/**
 * Every place of a value where its schema has this field, whatever the field's description and default there: rules
 * about a kind of field hold wherever it stands, in systems of later days too.
 *
 * @param value what the schema has validated
 */
export function places<T extends z.ZodType>(schema: z.ZodType, value: unknown, field: T): Place<z.output<T>>[] {
  return [...walk(schema, value, field, [])];
}

function* walk<T extends z.ZodType>(
  schema: unknown,
  value: unknown,
  field: T,
  path: readonly PropertyKey[],
): Generator<Place<z.output<T>>> {
  if (value === undefined || !holds(schema, field)) return;
  if (isMadeFrom(schema, field)) yield { path, value: value as z.output<T> };
  if (schema instanceof z.ZodDiscriminatedUnion) {
    yield* walk(optionOf(schema, value), value, field, path);
  } else if (schema instanceof z.ZodObject) {
    for (const key of Object.keys(schema.shape))
      yield* walk(schema.shape[key], member(value, key), field, [...path, key]);
  } else if (schema instanceof z.ZodRecord) {
    for (const key of Object.keys(value as object)) {
      yield* walk(schema.valueType, member(value, key), field, [...path, key]);
    }
  } else if (schema instanceof z.ZodArray) {
    for (const [index, entry] of (value as readonly unknown[]).entries()) {
      yield* walk(schema.element, entry, field, [...path, index]);
    }
  } else {
    for (const inner of partsOf(schema)) yield* walk(inner, value, field, path);
  }
}

/** Field → schema → whether it is found anywhere below: most of a schema has no place of a given field. */
const known = new WeakMap<z.ZodType, WeakMap<object, boolean>>();

function holds(schema: unknown, field: z.ZodType): boolean {
  if (!(schema instanceof z.ZodType)) return false;
  const ofField = known.get(field) ?? new WeakMap<object, boolean>();
  known.set(field, ofField);
  const before = ofField.get(schema);
  if (before !== undefined) return before;
  const found = isMadeFrom(schema, field) || partsOf(schema).some((part) => holds(part, field));
  ofField.set(schema, found);
  return found;
}

/** The schemas that a schema consists of. */
function partsOf(schema: unknown): readonly unknown[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault)
    return [schema.def.innerType];
  if (schema instanceof z.ZodDiscriminatedUnion) return schema.options;
  if (schema instanceof z.ZodObject) return Object.values(schema.shape);
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  return schema instanceof z.ZodArray ? [schema.element] : [];
}

const member = (value: unknown, key: string): unknown => (value as Readonly<Record<string, unknown>>)[key];

/** The form that a value has. */
function optionOf({ options, def }: z.ZodDiscriminatedUnion, value: unknown): unknown {
  const form = member(value, def.discriminator);
  return options.find(
    (option) => option instanceof z.ZodObject && z.safeParse(option.shape[def.discriminator], form).success,
  );
}

/** A schema with another description is a copy that knows its original. */
function isMadeFrom(schema: unknown, field: z.ZodType): boolean {
  for (let each = schema; each instanceof z.ZodType; each = each._zod.parent) if (each === field) return true;
  return false;
}
