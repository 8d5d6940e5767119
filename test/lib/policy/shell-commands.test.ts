import { shellCommands } from '../../../lib/policy/shell-commands';

describe('shellCommands', () => {
  it.each([
    ['celestia light start', [['celestia', 'light', 'start']]],
    [
      'set -e; exec /bin/celestia "$@"',
      [
        ['set', '-e'],
        ['/bin/celestia', '$@'],
      ],
    ],
    ['if ! a b; then c; fi', [['a', 'b'], ['c'], ['fi']]],
    [`A=1 B="x" timeout 5 a --b="\${HOME}/c"`, [['a', '--b=$HOME/c']]],
    ['TOKEN=$(a auth read) && b | c', [['a', 'auth', 'read'], ['b'], ['c']]],
    ['until a \\\n  b\ndo sleep 1; done # c d', [['a', 'b'], ['sleep', '1'], ['done']]],
    [`#!/bin/bash\n# a b\nc "\${1##*/}"`, [['c', `\${1##*/}`]]],
    ['', []],
  ])('reads %j', (script, commands) => {
    expect(shellCommands(script)).toEqual(commands);
  });
});
