import { isAbsolute } from 'node:path';
import type { PeerId } from '@libp2p/interface';
import { peerIdFromString } from '@libp2p/peer-id';
import { type Multiaddr, multiaddr } from '@multiformats/multiaddr';
import { type DatabaseType, databaseTypes } from './operations.ts';

/** Each parser returns the value or throws what was expected, to follow `"…" is not`. */
const expected = (what: string): never => {
  throw new Error(what);
};

export const text = (given: string): string => given;

export const path = (given: string): string => (isAbsolute(given) ? given : expected('an absolute path'));

export const optionalPath = (given: string): string | undefined => (given === '' ? undefined : path(given));

const integer = (given: string, least: number, most: number, what: string): number => {
  const number = /^\d{1,10}$/.test(given) ? Number(given) : Number.NaN;
  return number >= least && number <= most ? number : expected(what);
};

export const port = (given: string): number => integer(given, 1, 65535, 'a port (1 to 65535)');

export const milliseconds = (given: string): number =>
  integer(given, 100, 3_600_000, 'a number of milliseconds (100 to 3600000)');

/** The base of kubo's RPC, without a slash at its end. */
export const url = (given: string): string => {
  const what = 'an http(s) URL without user, path or query, such as http://kubo:5001';
  const parsed = URL.canParse(given) ? new URL(given) : expected(what);
  const bare = parsed.pathname === '/' && !parsed.search && !parsed.hash && !parsed.username && !parsed.password;
  return bare && /^https?:$/.test(parsed.protocol) ? parsed.origin : expected(what);
};

const address = (given: string, what: string): Multiaddr => {
  try {
    return multiaddr(given);
  } catch {
    return expected(what);
  }
};

const protocols = (parsed: Multiaddr): string =>
  parsed
    .getComponents()
    .map(({ name }) => name)
    .join('/');

export const listenAddress = (given: string): Multiaddr => {
  const what = 'a TCP multiaddr to listen on, such as /ip4/0.0.0.0/tcp/4002';
  const parsed = address(given, what);
  return /^ip[46]\/tcp$/.test(protocols(parsed)) ? parsed : expected(what);
};

/** The peer that an address ends with. */
export const peerIn = (given: Multiaddr): PeerId => peerIdFromString(given.getComponents().at(-1)?.value ?? '');

export const kuboAddress = (given: string): Multiaddr => {
  const what = 'a TCP multiaddr with a peer id, such as /dns4/kubo/tcp/4001/p2p/12D3KooW…';
  const parsed = address(given, what);
  try {
    peerIn(parsed);
  } catch {
    return expected(what);
  }
  return /^(ip4|ip6|dns|dns4|dns6)\/tcp\/p2p$/.test(protocols(parsed)) ? parsed : expected(what);
};

export const databaseName = (given: string): string =>
  /^\/orbitdb\/zdpu[1-9A-HJ-NP-Za-km-z]{20,60}$/.test(given) || /^[\w.-]{1,128}$/.test(given)
    ? given
    : expected('a name of letters, digits, ".", "_" and "-" (at most 128) or an address /orbitdb/zdpu…');

export const databaseType = (given: string): DatabaseType =>
  databaseTypes.find((type) => type === given) ?? expected(`one of ${databaseTypes.join(', ')}`);
