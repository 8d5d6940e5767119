import fc from 'fast-check';
import { stringify } from 'yaml';
import { parseDocument } from '../../../lib/environment/document';
import { validate } from '../../../lib/environment/validate';
import { InputError } from '../../../lib/errors';
import { exampleSchema, exampleText } from './example';

/** File, line and column, and one printable sentence. */
const forPeople = /^x\.yaml:\d+:\d+ [^\p{Cc}\p{Zl}\p{Zp}]{5,500}$/u;
/** What a program says when it stumbles; none of the texts here say it themselves. */
const stumbles = /\[object |node_modules|\bZod|TypeError|RangeError/;

/** The findings of a text; fails on whatever else is thrown, and on lines that are not for people. */
function expectReadableFindings(text: string): void {
  try {
    validate(exampleSchema, parseDocument(text, 'x.yaml'));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.lines).not.toEqual([]);
    expect(error.lines.filter((line) => !forPeople.test(line) || stumbles.test(line))).toEqual([]);
  }
}

/** Pieces that mean something to YAML, so that mutations get past the parser now and then. */
const pieces = fc.oneof(
  fc.constantFrom(
    '\n',
    '  ',
    '\t',
    ': ',
    '- ',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    '#',
    '&a ',
    '*a',
    '!t ',
    '|\n',
    '? ',
    '---\n',
  ),
  fc.constantFrom('<<: ', '__proto__: ', 'null', 'true', '1.10', '0x1', '.nan', '%', '@', '\r\n', '\u2028', '\u001b'),
  fc.string({ maxLength: 8, unit: 'grapheme' }),
);

const mutation = fc.record({ at: fc.nat({ max: exampleText.length }), removed: fc.nat({ max: 12 }), inserted: pieces });

describe('whatever happens to a file', () => {
  it('by mutations of its text, its findings are lines for people', () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 5 }), (mutations) => {
        const text = mutations.reduce(
          (before, { at, removed, inserted }) => before.slice(0, at) + inserted + before.slice(at + removed),
          exampleText,
        );
        expectReadableFindings(text);
      }),
      { numRuns: 1000 },
    );
  });

  it('by any values under its keys, its findings are lines for people', () => {
    const json = fc.jsonValue({ maxDepth: 3 });
    const keys = fc.constantFrom(...Object.keys(exampleSchema.shape), 'constructor', 'toString', 'a b', '');
    fc.assert(
      fc.property(fc.dictionary(keys, json), (replaced) => {
        expectReadableFindings(stringify({ name: 'local', provider: 'kind', ...replaced }));
      }),
      { numRuns: 1000 },
    );
  });

  it('by any text in its place, its findings are lines for people', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), expectReadableFindings), { numRuns: 500 });
  });
});
