import type { Container } from 'kubernetes-types/core/v1';
import { checkpointGiven } from '../../../../lib/policy/rules/ethereum/checkpoint-given';
import { client, geth, lighthouse, nimbus, node } from '../ethereum-objects';
import { container, violations } from '../objects';

const check = (containers: readonly Container[], initContainers: readonly Container[] = []) =>
  violations(checkpointGiven, [node(containers, { initContainers: [...initContainers] })]);
const at = 'StatefulSet relay/relay spec.template.spec.containers[0].args:';
const prysm = (...args: string[]) => client('prysm', 'gcr.io/prysmaticlabs/prysm/beacon-chain:v7.1.8', { args });
const file = { name: 'CHECKPOINT', value: '/run/checkpoint/url' };
const chooser = (urls: string, chosen = file) =>
  container({ name: 'compare-checkpoints', env: [chosen, { name: 'URLS', value: urls }] });

describe('checkpoint-given', () => {
  it.each([
    [lighthouse(['--network=mainnet']), 'Lighthouse has no --checkpoint-sync-url, --checkpoint-state'],
    [lighthouse([]), 'Lighthouse has no --checkpoint-sync-url, --checkpoint-state'],
    [lighthouse(['--checkpoint-sync-url=']), 'Lighthouse has no --checkpoint-sync-url, --checkpoint-state'],
    [prysm('--sepolia'), 'Prysm has no --checkpoint-sync-url, --checkpoint-state'],
    [
      nimbus(['--network=hoodi']),
      'Nimbus has no --trusted-node-url, --external-beacon-api-url, --finalized-checkpoint-state',
    ],
  ])('refuses none on a public network: %#', (each, message) => {
    expect(check([each])).toEqual([`${at} ${message}`]);
  });

  it('accepts one of the client itself, or of the same client before it', () => {
    expect(check([lighthouse(['--checkpoint-sync-url=https://a.example'])])).toEqual([]);
    expect(check([prysm('--mainnet', '--checkpoint-sync-url', 'https://a.example')])).toEqual([]);
    const fetch = nimbus(['trustedNodeSync', '--trusted-node-url=https://a.example']);
    expect(check([nimbus()], [fetch])).toEqual([]);
    expect(check([lighthouse()], [fetch])).toHaveLength(1);
  });

  it('accepts one that is chosen before it starts, and read from the same file', () => {
    const told = lighthouse(['--network=mainnet'], { env: [file] });
    expect(check([told], [chooser('https://a.example https://b.example')])).toEqual([]);
    expect(check([told], [chooser('')])).toHaveLength(1);
    expect(check([told], [chooser('https://a.example', { ...file, value: '/run/other' })])).toHaveLength(1);
    expect(check([told])).toHaveLength(1);
    expect(check([told, chooser('https://a.example')])).toHaveLength(1);
    expect(check([lighthouse()], [chooser('https://a.example')])).toHaveLength(1);
  });

  it('leaves networks of their own alone, and what is no consensus client', () => {
    expect(check([lighthouse(['--testnet-dir=/etc/genesis'])])).toEqual([]);
    expect(check([nimbus(['--network=/etc/genesis'])])).toEqual([]);
    expect(check([prysm('--chain-config-file=/etc/genesis/config.yaml')])).toEqual([]);
    expect(check([geth(['--mainnet'])])).toEqual([]);
  });
});
