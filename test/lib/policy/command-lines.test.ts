import { commandLines } from '../../../lib/policy/command-lines';
import { flagValue, subcommands } from '../../../lib/policy/command-words';
import { containersOf } from '../../../lib/policy/pod-templates';
import { app, bridge, files, pod } from './celestia-objects';
import { cluster } from './objects';

/** The commands that start a program of Celestia, as text. */
function commands(container: ReturnType<typeof app>): string[] {
  const scripts = files('scripts', { 'start.sh': '#!/bin/sh\nexec timeout 9 /bin/celestia "$@" --home $HOME\n' });
  const volumeMounts = [{ name: 'scripts', mountPath: '/etc/scripts' }];
  const rendered = cluster([scripts, pod([{ ...container, volumeMounts }], { maps: ['scripts'] })]);
  const [only] = rendered.pods;
  const [placed] = only ? containersOf(only) : [];
  const lines = only && placed ? commandLines(rendered, only, placed) : [];
  return lines
    .filter(({ program }) => program.startsWith('celestia'))
    .map(({ program, words }) => [program, ...words.map(({ text }) => text)].join(' '));
}

const env = [{ name: 'HOME', value: '/data' }];

describe('commandLines', () => {
  it.each([
    ['a command with arguments', { command: ['/bin/celestia', 'light'], args: ['start'] }, ['celestia light start']],
    ['a command behind another', { command: ['timeout', '5', 'celestia', 'light'] }, ['celestia light']],
    ['a variable', { command: ['celestia', '--home', '$(HOME)/a'], env }, ['celestia --home /data/a']],
    ['a script', { command: ['sh', '-ec', 'a; exec celestia light'] }, ['celestia light']],
    ['arguments of a script', { command: ['bash', '-c', 'celestia "$@"', 'x', 'light'] }, ['celestia light']],
    [
      'options of the shell',
      { command: ['bash', '-o', 'pipefail', '-c', '/bin/celestia light | a'] },
      ['celestia light'],
    ],
    ['a mounted script', { command: ['/etc/scripts/start.sh', 'light'], env }, ['celestia light --home /data']],
    [
      'a mounted script with a shell',
      { command: ['bash', '-e', '/etc/scripts/start.sh', 'light', '-c'], env },
      ['celestia light -c --home /data'],
    ],
    ['a script that is not rendered', { command: ['bash', '/opt/start.sh', 'celestia'] }, []],
    ['arguments alone', { args: ['celestia', 'light'] }, ['celestia light']],
  ])('reads %s', (_, fields, expected) => {
    expect(commands(bridge(fields))).toEqual(expected);
  });

  it('adds the program that an image starts with', () => {
    expect(commands(app({ args: ['start'] }))).toEqual(['celestia-appd start']);
    expect(commands(app())).toEqual([]);
  });
});

describe('the words of a command', () => {
  const line = (...words: string[]) => {
    const rendered = cluster([pod([bridge({ command: ['celestia', ...words] })])]);
    const [only] = rendered.pods;
    const [placed] = only ? containersOf(only) : [];
    const [first] = only && placed ? commandLines(rendered, only, placed) : [];
    if (first === undefined) throw new Error('no command');
    return first;
  };

  it.each([
    [['--home', '/a'], '/a'],
    [['--home=/a=b'], '/a=b'],
    [['--home', '--trace'], undefined],
    [['--homes', '/a'], undefined],
    [['start'], undefined],
  ])('%j has the value %s', (words, value) => {
    expect(flagValue(line(...words), '--home')?.text).toBe(value);
  });

  it.each([
    [
      ['genesis', 'gentx', '--home', '/a', 'x'],
      ['genesis', 'gentx'],
    ],
    [['--home', '/a', 'start'], ['start']],
    [['--home=/a', 'start'], ['start']],
    [['--trace'], []],
  ])('%j has the subcommands %j', (words, expected) => {
    expect(subcommands(line(...words)).map(({ text }) => text)).toEqual(expected);
  });
});
