import { protobufField } from '../../../lib/identity/protobuf';

describe('a field of protobuf', () => {
  it('is its number, its length and its value', () => {
    // The example of https://protobuf.dev/programming-guides/encoding/#length-types
    expect(protobufField(2, 'testing').toString('hex')).toBe('120774657374696e67');
  });

  it('is refused where its length takes another byte', () => {
    expect(protobufField(1, Buffer.alloc(127))).toHaveLength(129);
    expect(() => protobufField(1, Buffer.alloc(128))).toThrow(RangeError);
  });
});
