import { deepFreeze } from '../../../lib/environment/freeze';

describe('deepFreeze', () => {
  it('returns the same value, frozen at every level', () => {
    const value = { name: 'local', zones: [{ name: 'a' }], relay: { storage: { data: '1Gi' } } };
    expect(deepFreeze(value)).toBe(value);
    expect(() => Object.assign(value, { name: 'x' })).toThrow(TypeError);
    expect(() => value.zones.push({ name: 'b' })).toThrow(TypeError);
    expect(() => Object.assign(value.zones[0] ?? {}, { name: 'b' })).toThrow(TypeError);
    expect(() => Object.assign(value.relay.storage, { data: '2Gi' })).toThrow(TypeError);
  });

  it.each([[undefined], [null], ['text'], [1], [true]])('leaves %p as it is', (value) => {
    expect(deepFreeze(value)).toBe(value);
  });

  it('ends where a value holds itself', () => {
    const value: { self?: unknown } = {};
    value.self = value;
    expect(Object.isFrozen(deepFreeze(value))).toBe(true);
  });
});
