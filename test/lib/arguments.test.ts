import { readArguments } from '../../lib/arguments';
import { InputError } from '../../lib/errors';

const options = { check: { type: 'boolean' }, out: { type: 'string' } } as const;
const read = (...args: string[]) => readArguments({ args, options, allowPositionals: true }, 'usage: run [--check]');

describe('the arguments of a command', () => {
  it('are read by their names', () => {
    expect(read('local', '--check', '--out', 'x')).toMatchObject({
      positionals: ['local'],
      values: { check: true, out: 'x' },
    });
  });

  it.each([
    ['--chek', "Unknown option '--chek'; usage: run [--check]"],
    ['--out', "Option '--out <value>' argument missing; usage: run [--check]"],
  ])('are refused with the usage: %s', (argument, message) => {
    expect(() => read(argument)).toThrow(new InputError([message]));
  });
});
