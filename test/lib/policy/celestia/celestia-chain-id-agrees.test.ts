import { celestiaChainIdAgrees } from '../../../../lib/policy/rules/celestia/celestia-chain-id-agrees';
import { app, bridge, custom, files, genesis, pod } from '../celestia-objects';
import { violations } from '../objects';

const check = (...objects: Parameters<typeof violations>[1]) => violations(celestiaChainIdAgrees, objects);
const container = 'StatefulSet relay/relay spec.template.spec.containers[0]';
const expected = 'but "rc0-2" in genesis.json of ConfigMap relay/genesis-rc0-2';
const told = (chainId: string) => bridge(custom(`${chainId}::`));

describe('celestia-chain-id-agrees', () => {
  it('refuses other chains than the genesis that the pod mounts', () => {
    const args = (...words: string[]) => app({ args: words });
    const mounted = { maps: ['genesis-rc0-2'] };
    expect(check(genesis('rc0-1'), genesis('rc0-2'), pod([told('rc0-1')], mounted))).toEqual([
      `${container}.env[0].value: "rc0-1" in CELESTIA_CUSTOM, ${expected}`,
    ]);
    expect(check(genesis('rc0-2'), pod([args('init', 'x', '--chain-id', 'rc0-1')], mounted))).toEqual([
      `${container}.args[3]: "rc0-1" in --chain-id, ${expected}`,
    ]);
    expect(check(genesis('rc0-2'), pod([args('init', 'x', '--chain-id=rc0-1')], mounted))).toEqual([
      `${container}.args[2]: "rc0-1" in --chain-id, ${expected}`,
    ]);
  });

  it('refuses another chain in client.toml and in scripts', () => {
    const objects = [
      genesis('rc0-2'),
      files('config', {
        'client.toml': 'chain-id = "rc0-1"\n',
        'start.sh':
          '#!/bin/bash\n# celestia-appd start --chain-id rc0-0\nexec celestia-appd start --chain-id "$CHAIN"\n',
      }),
      pod(
        [
          app({
            command: ['bash', '-eu', '/etc/celestia/start.sh'],
            env: [{ name: 'CHAIN', value: 'rc0-3' }],
            volumeMounts: [{ name: 'config', mountPath: '/etc/celestia' }],
          }),
        ],
        { maps: ['config'] },
      ),
    ];
    expect(check(...objects)).toEqual([
      `ConfigMap relay/config data["start.sh"]: "rc0-3" in --chain-id, ${expected}`,
      `ConfigMap relay/config data["client.toml"]: "rc0-1" in client.toml, ${expected}`,
    ]);
  });

  it('refuses another chain than the genesis of the namespace, where the pod mounts none', () => {
    expect(check(genesis('rc0-2'), pod([told('rc0-1')]))).toHaveLength(1);
    expect(check(genesis('rc0-1'), genesis('rc0-2'), pod([told('rc0-1')]))).toEqual([]);
    const elsewhere = genesis('rc0-2');
    const metadata = { ...elsewhere.metadata, namespace: 'other' };
    expect(check({ ...elsewhere, metadata } as typeof elsewhere, pod([told('rc0-1')]))).toEqual([]);
  });

  it('refuses two chains in one pod without a genesis', () => {
    expect(check(pod([told('rc0-1'), app({ args: ['start', '--chain-id', 'rc0-2'] })]))).toEqual([
      'StatefulSet relay/relay spec.template.spec.containers[1].args[2]: "rc0-2" in --chain-id, but "rc0-1" in CELESTIA_CUSTOM',
    ]);
  });

  it('accepts one chain everywhere, and what only the running container knows', () => {
    const command = ['sh', '-c', 'celestia-appd start --chain-id "$OTHER"; celestia-appd start --chain-id rc0-2'];
    const client = files('config', { 'client.toml': 'chain-id = "rc0-2"' });
    const maps = ['config', 'genesis-rc0-2'];
    expect(check(genesis('rc0-2'), client, pod([told('rc0-2'), app({ command })], { maps }))).toEqual([]);
    expect(check(genesis('rc0-2'), pod([bridge()]))).toEqual([]);
  });
});
