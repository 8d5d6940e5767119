import * as z from 'zod';
import { places } from '../../../lib/environment/places';

const field = z.strictObject({ size: z.number() });
const other = z.strictObject({ size: z.number() });
const form = z.discriminatedUnion('via', [
  z.strictObject({ via: z.literal('a'), inner: field }),
  z.strictObject({ via: z.literal('b'), inner: other }),
]);

/** Paths of the field in a value of a schema. */
const paths = (schema: z.ZodType, value: unknown): string[] =>
  places(schema, value, field).map(({ path }) => path.join('.'));

describe('the places of a field', () => {
  it('are found in mappings, lists, records and forms', () => {
    const schema = z.strictObject({
      direct: field,
      list: z.array(field),
      record: z.record(z.string(), field),
      forms: z.array(form),
    });
    const one = { size: 1 };
    const value = {
      direct: one,
      list: [one, one],
      record: { x: one },
      forms: [
        { via: 'b', inner: one },
        { via: 'a', inner: one },
      ],
    };
    expect(paths(schema, value)).toEqual(['direct', 'list.0', 'list.1', 'record.x', 'forms.1.inner']);
  });

  it('are found whatever description and default the field has there', () => {
    const schema = z.strictObject({
      described: field.describe('Here.'),
      optional: field.optional().describe('Maybe.'),
      filled: field.default({ size: 3 }).describe('Filled.'),
      parsed: field.prefault({ size: 4 }),
    });
    expect(places(schema, schema.parse({ described: { size: 1 } }), field)).toEqual([
      { path: ['described'], value: { size: 1 } },
      { path: ['filled'], value: { size: 3 } },
      { path: ['parsed'], value: { size: 4 } },
    ]);
  });

  it('are not those of a field that only looks alike', () => {
    expect(paths(z.strictObject({ other }), { other: { size: 1 } })).toEqual([]);
  });
});
