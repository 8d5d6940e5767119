import { celestiaCustomHasThreeParts } from '../../../../lib/policy/rules/celestia/celestia-custom-has-three-parts';
import { bridge, custom, files, peerId, pod } from '../celestia-objects';
import { container, violations } from '../objects';

const address = `/dns4/full-0-peers.celestia.svc.cluster.local/tcp/2121/p2p/${peerId}`;
const at = 'StatefulSet relay/relay spec.template.spec.containers[0].env[0].value:';
const check = (value: string) => violations(celestiaCustomHasThreeParts, [pod([bridge(custom(value))])]);

describe('celestia-custom-has-three-parts', () => {
  it.each([
    ['rc0-1', 'has 1 parts between colons, not 3'],
    [`rc0-1:${address}`, 'has 2 parts between colons, not 3'],
    [`rc0-1:::${address}`, 'has 4 parts between colons, not 3'],
    [`:${'a'.repeat(64)}:${address}`, 'starts with "", which is no chain id'],
    [`rc0 1::${address}`, 'starts with "rc0 1", which is no chain id'],
    [`rc0-1:abc:${address}`, 'has "abc" where a hash of 64 hexadecimal digits or nothing stands'],
    ['rc0-1::', 'has "" among its peers, which is no address of one'],
    [`rc0-1::${address},`, 'has "" among its peers, which is no address of one'],
    [`rc0-1::${address},,${address}`, 'has "" among its peers, which is no address of one'],
    ['rc0-1::/dns4/full-0/tcp/2121', 'has "/dns4/full-0/tcp/2121" among its peers, which is no address of one'],
    [`rc0-1::/ip6/fd00::1/tcp/2121/p2p/${peerId}`, 'has an IPv6 address, whose colons end the list of peers'],
  ])('refuses %s', (value, problem) => {
    expect(check(value)).toEqual([`${at} ${JSON.stringify(value)} ${problem}`]);
  });

  it.each([
    `rc0-1::${address}`,
    `local-20260824:${'0aF9'.repeat(16)}:${address},/ip4/10.0.0.1/udp/2121/quic-v1/p2p/${peerId}`,
  ])('accepts %s', (value) => {
    expect(check(value)).toEqual([]);
  });

  it('looks into init containers, other images and ConfigMaps, and puts variables in', () => {
    const env = [{ name: 'CELESTIA_CUSTOM', valueFrom: { configMapKeyRef: { name: 'network', key: 'custom' } } }];
    const objects = [
      pod([container({ env })], { initContainers: [bridge(custom('a'))] }),
      files('network', { custom: 'b' }),
    ];
    expect(violations(celestiaCustomHasThreeParts, objects)).toEqual([
      expect.stringMatching(
        /^StatefulSet relay\/relay spec\.template\.spec\.initContainers\[0\]\.env\[0\]\.value: "a"/,
      ),
      expect.stringMatching(/^ConfigMap relay\/network data\["custom"\]: "b"/),
    ]);
    const variables = [
      { name: 'CHAIN', value: 'rc0-1' },
      { name: 'CELESTIA_CUSTOM', value: `$(CHAIN)::${address}` },
    ];
    expect(violations(celestiaCustomHasThreeParts, [pod([bridge({ env: variables })])])).toEqual([]);
  });

  it('leaves a value alone that only the running container knows', () => {
    expect(check('$(NETWORK)')).toEqual([]);
  });

  it('leaves nodes of the public networks alone', () => {
    expect(violations(celestiaCustomHasThreeParts, [pod([bridge()])])).toEqual([]);
  });
});
