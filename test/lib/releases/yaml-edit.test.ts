import fc from 'fast-check';
import { parse } from 'yaml';
import { type Edit, editYaml } from '../../../lib/releases/yaml-edit';

const text = `# A network.
name:   "rc0" # its name

celestia:
    # Which chain it is.
    genesis: { policy: fresh, epoch: 7, "time": '2026-11-20T06:00:00Z' }   # raised
    images:
        app: ghcr.io/celestiaorg/celestia-app:v9.0.4
        # the one that reads it
        node:    "ghcr.io/celestiaorg/celestia-node:v0.31.4"  # known

        unproven: # for now
            reason: >-
                it is
                a test

    # nothing below
zones: [ a,b ]
`;

const edited = (...edits: Edit[]): string => editYaml(text, edits);
const genesis = ['celestia', 'genesis'];
const images = ['celestia', 'images'];

describe('a value of a YAML file', () => {
  it('is replaced in the quotes that it had, and nothing else is touched', () => {
    const next = edited(
      { path: [...genesis, 'epoch'], value: 8 },
      { path: [...genesis, 'time'], value: '2026-11-21T06:00:00Z' },
      { path: [...images, 'node'], value: 'a/celestia-node:v1.0.0' },
    );
    const expected = text
      .replace('epoch: 7', 'epoch: 8')
      .replace('2026-11-20', '2026-11-21')
      .replace('ghcr.io/celestiaorg/celestia-node:v0.31.4', 'a/celestia-node:v1.0.0');
    expect(next).toBe(expected);
  });

  it('is replaced where it is folded over lines', () => {
    const next = edited({ path: [...images, 'unproven', 'reason'], value: 'it was run' });
    expect(next).toBe(text.replace(/>-\n +it is\n +a test/, 'it was run'));
  });

  it('is added in braces, and below the last key of a mapping', () => {
    const next = edited(
      { path: [...genesis, 'reset'], value: 'it is broken, see: #1' },
      { path: [...images, 'collector'], value: 'docker.io/otel/collector:1' },
    );
    expect(next).toBe(
      text
        .replace(`00Z' }`, `00Z', reset: "it is broken, see: #1" }`)
        .replace('a test\n', 'a test\n        collector: docker.io/otel/collector:1\n'),
    );
  });

  it('is added with the mappings around it', () => {
    expect(editYaml('a:\r\n  b: 1 # one', [{ path: ['a', 'c', 'd'], value: 'x' }])).toBe(
      'a:\r\n  b: 1 # one\r\n  c:\r\n    d: x',
    );
    expect(editYaml('a: { b: {} }\n', [{ path: ['a', 'b', 'c', 'd'], value: 'x' }])).toBe(
      'a: { b: { c: { d: x } } }\n',
    );
  });

  it('is removed with its key, and no comment of others', () => {
    expect(edited({ path: [...images, 'unproven'], value: undefined })).toBe(
      text.replace(/ +unproven: # for now\n.*\n.*\n +a test\n/, ''),
    );
    const flow = 'a: { b: 1, c: 2, d: 3 } # end\n';
    const without = (key: string) => editYaml(flow, [{ path: ['a', key], value: undefined }]);
    expect(['b', 'c', 'd', 'e'].map(without)).toEqual([
      'a: { c: 2, d: 3 } # end\n',
      'a: { b: 1, d: 3 } # end\n',
      'a: { b: 1, c: 2 } # end\n',
      flow,
    ]);
  });

  it('is one thing: a mapping or a list is not replaced by it', () => {
    expect(() => edited({ path: ['zones'], value: 'a' })).toThrow('zones');
    expect(() => edited({ path: ['name', 'first'], value: 'a' })).toThrow('no mapping');
  });

  it('is read as it was meant, whatever it says', () => {
    const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string(), fc.integer());
    const keys = [
      [...genesis, 'time'],
      [...images, 'node'],
      [...images, 'unproven', 'reason'],
      [...images, 'more'],
      [...genesis, 'more'],
      ['more'],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...keys), value, (path, given) => {
        const next = edited({ path, value: given });
        const read = path.reduce((node, key) => node?.[key], parse(next));
        expect(read).toBe(given);
        for (const [comment] of text.matchAll(/# .*/g)) expect(next).toContain(comment);
      }),
      { numRuns: 500 },
    );
  });
});
