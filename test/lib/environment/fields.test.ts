import * as z from 'zod';
import { parseDocument } from '../../../lib/environment/document';
import * as fieldTypes from '../../../lib/environment/fields';
import { validate } from '../../../lib/environment/validate';
import { type FieldName, right, wrong } from './field-values';
import { findingsOf } from './findings';

const fields = { ...fieldTypes };

const names = Object.keys(fields) as FieldName[];

function check(field: FieldName, value: unknown): unknown {
  const schema: z.ZodType<{ value: unknown }> = z.strictObject({ value: fields[field] });
  return validate(schema, parseDocument(JSON.stringify({ value }), 'x.yaml')).value;
}

function jsonSchemaOf(field: FieldName) {
  return z.toJSONSchema(fields[field], { target: 'draft-7', io: 'input' });
}

describe.each(names)('%s', (field) => {
  it.each(right[field].map((value) => [value]))('takes %j', (value) => {
    expect(() => check(field, value)).not.toThrow();
  });

  const findings = wrong.filter(([name]) => name === field).map(([, value, finding]) => [value, finding] as const);
  it.each(findings)('refuses %j', (value, finding) => {
    expect(findingsOf(() => check(field, value))).toEqual([`x.yaml:1:2 value: ${finding}`]);
  });

  it('tells editors a pattern that fits everything it takes', () => {
    const { pattern, type } = jsonSchemaOf(field);
    if (type === 'integer') return;
    for (const value of right[field].filter((value) => typeof value === 'string')) {
      expect(value).toMatch(new RegExp(pattern ?? 'no pattern'));
    }
  });
});

describe('cpu', () => {
  it.each([
    [2, '2'],
    ['2000m', '2'],
    [0.5, '500m'],
    ['0.125', '125m'],
  ])('gives %j as %s', (written, read) => {
    expect(check('cpu', written)).toBe(read);
  });
});

describe('portNumber', () => {
  it('tells editors its range', () => {
    expect(jsonSchemaOf('portNumber')).toMatchObject({ type: 'integer', minimum: 1, maximum: 65535 });
  });
});

describe('descriptions and defaults', () => {
  it('keep what editors know of a field', () => {
    const schema = z.strictObject({ size: fields.storage.default('1Gi').describe('Size of the volume.') });
    expect(z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }).properties?.size).toEqual({
      type: 'string',
      default: '1Gi',
      description: 'Size of the volume.',
      pattern: '^\\d+(\\.\\d+)?(Ki|Mi|Gi|Ti|Pi|k|M|G|T|P)$',
      examples: ['20Gi', '1Ti'],
    });
  });
});
