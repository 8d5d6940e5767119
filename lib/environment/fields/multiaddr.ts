import { isIPv4, isIPv6 } from 'node:net';
import { didYouMean, nearest, quote } from '../words';
import { checkedText } from './checked-text';

const pattern = /^(\/[^\s/]+)+$/;

const isPort = (value: string): boolean => /^\d{1,5}$/.test(value) && Number(value) <= 65535;
const isHost = (value: string): boolean => /^[a-z0-9_]([a-z0-9_.-]*[a-z0-9])?$/i.test(value);
/** Base58 of a hash, or a CID; both without the characters that look alike in base58. */
const isPeerId = (value: string): boolean =>
  /^(Qm[1-9A-HJ-NP-Za-km-z]{44}|12D3Koo[1-9A-HJ-NP-Za-km-z]{45}|(16Uiu2HA|z|b|k)[1-9a-zA-Z]{40,70})$/.test(value);

/** Protocol → check of its value; protocols without a value have none. @see https://github.com/multiformats/multiaddr */
const protocols: Readonly<Record<string, ((value: string) => boolean) | undefined>> = {
  ip4: isIPv4,
  ip6: isIPv6,
  ipcidr: (value) => /^\d{1,3}$/.test(value) && Number(value) <= 128,
  dns: isHost,
  dns4: isHost,
  dns6: isHost,
  dnsaddr: isHost,
  tcp: isPort,
  udp: isPort,
  sni: isHost,
  p2p: isPeerId,
  certhash: (value) => /^[\w-]+$/.test(value),
  quic: undefined,
  'quic-v1': undefined,
  tls: undefined,
  ws: undefined,
  wss: undefined,
  http: undefined,
  https: undefined,
  webtransport: undefined,
  'webrtc-direct': undefined,
  'p2p-circuit': undefined,
};

/** Address of a libp2p peer: `/dns4/relay.example.com/tcp/4001/p2p/12D3KooW…`. */
export const multiaddr = checkedText(problem, { pattern, examples: ['/dns4/example.com/tcp/4001'] });

function problem(value: string): string | undefined {
  if (!pattern.test(value)) return 'is not a multiaddr such as "/ip4/203.0.113.7/tcp/4001"';
  const parts = value.slice(1).split('/');
  while (parts.length > 0) {
    const protocol = parts.shift() ?? '';
    if (!Object.hasOwn(protocols, protocol)) {
      return `has an unknown protocol ${quote(protocol)}${didYouMean(nearest(protocol, Object.keys(protocols)))}`;
    }
    const isValid = protocols[protocol];
    if (isValid === undefined) continue;
    const argument = parts.shift();
    if (argument === undefined) return `ends where the value of ${protocol} should follow`;
    if (!isValid(argument)) return `has a wrong value for ${protocol}: ${quote(argument)}`;
  }
  return undefined;
}
