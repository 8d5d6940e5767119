import { dataSizeFits } from '../../../../lib/policy/rules/data/data-size-fits';
import { configMap, object, violations } from '../objects';

const mebibyte = 1024 ** 2;

describe('data-size-fits', () => {
  it('refuses one byte too many, over all values together', () => {
    expect(violations(dataSizeFits, [configMap({ a: 'a'.repeat(mebibyte), b: 'b' })])).toEqual([
      'ConfigMap relay/relay data: 1048577 bytes, 1 more than the 1048576 of 1 MiB',
    ]);
  });

  it('counts bytes: of text as UTF-8, of binary data and Secrets as decoded', () => {
    const binary = Buffer.alloc(mebibyte + 1).toString('base64');
    const wrong = [
      configMap({ a: 'ä'.repeat(mebibyte / 2), b: 'b' }),
      object('v1', 'ConfigMap', { binaryData: { a: binary } }),
      object('v1', 'Secret', { data: { a: binary } }),
    ];
    expect(violations(dataSizeFits, wrong)).toHaveLength(3);
  });

  it('accepts 1 MiB', () => {
    const binary = Buffer.alloc(mebibyte).toString('base64');
    const right = [configMap({ a: 'a'.repeat(mebibyte) }), object('v1', 'Secret', { data: { a: binary } })];
    expect(violations(dataSizeFits, [...right, object('v1', 'ConfigMap')])).toEqual([]);
  });
});
