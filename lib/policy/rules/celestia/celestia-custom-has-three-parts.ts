import { celestiaPods, customNetworks } from '../../celestia-pods';
import type { Rule } from '../../rule';

/** `/dns4/<host>/tcp/2121/p2p/<peer id>`, with an IPv4 address or a name; QUIC and the like may follow the port. */
const peer = /^\/(dns|dns4|ip4)\/[^/\s]+\/(tcp|udp)\/\d+(\/[a-z0-9-]+)*\/p2p\/[A-Za-z0-9]+$/;

export const celestiaCustomHasThreeParts: Rule = {
  id: 'celestia-custom-has-three-parts',
  refuses: 'a CELESTIA_CUSTOM that is not a chain id, a hash of block 1 or nothing, and addresses of peers',
  why: 'celestia-node takes other forms without a word, and then knows no peer to begin with',
  fix: 'write `<chain id>:<hash or nothing>:/dns4/<host>/tcp/2121/p2p/<peer id>,…`',
  *check(cluster) {
    for (const pod of celestiaPods(cluster)) {
      for (const { object, path, value } of customNetworks(pod)) {
        const problem = networkProblem(value);
        if (problem) yield { object, path, message: `${JSON.stringify(value)} ${problem}` };
      }
    }
  },
};

function networkProblem(value: string): string | undefined {
  if (value.includes('/ip6/')) return 'has an IPv6 address, whose colons end the list of peers';
  const parts = value.split(':');
  const [chainId = '', hash = '', peers = ''] = parts;
  if (parts.length !== 3) return `has ${parts.length} parts between colons, not 3`;
  if (!/^[A-Za-z0-9][\w.-]{0,49}$/.test(chainId)) return `starts with ${JSON.stringify(chainId)}, which is no chain id`;
  if (!/^([0-9a-fA-F]{64})?$/.test(hash))
    return `has ${JSON.stringify(hash)} where a hash of 64 hexadecimal digits or nothing stands`;
  const wrong = peers.split(',').find((address) => !peer.test(address));
  return wrong === undefined ? undefined : `has ${JSON.stringify(wrong)} among its peers, which is no address of one`;
}
