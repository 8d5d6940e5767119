import { dataPathHasChainId } from '../../../../lib/policy/rules/celestia/data-path-has-chain-id';
import { app, bridge, custom, files, genesis, pod } from '../celestia-objects';
import { violations } from '../objects';

const start = (...words: string[]) => app({ command: ['/bin/celestia-appd', 'start', ...words] });
const check = (container: ReturnType<typeof app>) =>
  violations(dataPathHasChainId, [genesis('rc0-1'), pod([container])]).map((line) =>
    line.replace('StatefulSet relay/relay spec.template.spec.containers[0].', ''),
  );
const node = (store: readonly string[]) =>
  bridge({ ...custom('rc0-1::'), command: ['celestia', 'bridge', 'start', ...store, '--metrics'] });

describe('data-path-has-chain-id', () => {
  it.each(['/data/app', '/data/app/rc0-10', '/data/rc0-1x/app', '/data/app-rc0-1'])('refuses the home %s', (home) => {
    expect(check(start('--home', home))).toEqual([`command[3]: --home is "${home}", and the chain id "rc0-1"`]);
    expect(check(start(`--home=${home}`))).toEqual([`command[2]: --home is "${home}", and the chain id "rc0-1"`]);
  });

  it('refuses a home that is not given, in the arguments or by a variable', () => {
    expect(check(start('--log_no_color'))).toEqual(['command[0]: --home is not set, and the chain id "rc0-1"']);
    const env = [{ name: 'CELESTIA_APP_HOME', value: '/home/celestia' }];
    expect(check(app({ args: ['start'], env }))).toEqual([
      'env[0].value: --home is "/home/celestia", and the chain id "rc0-1"',
    ]);
    expect(check(app({ args: ['start'], env: [{ name: 'CELESTIA_APP_HOME', value: '/data/rc0-1' }] }))).toEqual([]);
  });

  it('refuses a store of another name, in scripts too', () => {
    expect(check(node(['--node.store', '/data/bridge']))).toEqual([
      'command[4]: --node.store is "/data/bridge", and the chain id "rc0-1"',
    ]);
    const objects = [
      files('scripts', { 'start.sh': 'until ready; do sleep 1; done\nexec /bin/celestia "$@"\n' }),
      pod(
        [
          bridge({
            ...custom('rc0-1::'),
            command: ['bash', '/etc/scripts/start.sh'],
            args: ['light', 'start', '--node.store', '/data/light'],
            volumeMounts: [{ name: 'scripts', mountPath: '/etc/scripts' }],
          }),
        ],
        { maps: ['scripts'] },
      ),
    ];
    expect(violations(dataPathHasChainId, objects)).toEqual([
      'StatefulSet relay/relay spec.template.spec.containers[0].args[3]: --node.store is "/data/light", and the chain id "rc0-1"',
    ]);
  });

  it('accepts a directory of the chain, commands that write none, and networks without a chain id', () => {
    expect(check(start('--home', '/data/app/rc0-1/'))).toEqual([]);
    expect(check(node(['--node.store=/data/rc0-1/bridge']))).toEqual([]);
    expect(check(app({ command: ['celestia-appd', 'keys', 'list', '--home', '/tmp'] }))).toEqual([]);
    expect(check(app({ command: ['sh', '-c', 'celestia-appd start --home "$HERE"'] }))).toEqual([]);
    const mocha = bridge({
      command: ['celestia', 'light', 'start', '--node.store', '/data', '--p2p.network', 'mocha'],
    });
    expect(violations(dataPathHasChainId, [pod([mocha])])).toEqual([]);
  });
});
