import { passwordForms } from './password-forms';
import type { SecretForm } from './secret-form';

/** Every form, the most telling first. */
export const secretForms: readonly SecretForm[] = [
  { called: 'a private key', contains: 'PRIVATE KEY', pattern: /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----/g },
  {
    called: 'a private key of libp2p',
    // Protobuf of an Ed25519 pair: 08 01 12 40 and 64 bytes, in base64; public keys start with CAESI.
    pattern: /\bCAESQ[A-Za-z0-9+/]{86}=|"PrivKey"\s{0,9}:\s{0,9}"(?<secret>[A-Za-z0-9+/=]{16,})"/g,
  },
  {
    called: 'a private key of CometBFT',
    contains: 'tendermint/PrivKey',
    // node_key.json and priv_validator_key.json.
    pattern:
      /\btendermint\/PrivKey[A-Z]\w{4,20}"\s{0,9},\s{0,9}"value"\s{0,9}:\s{0,9}"(?<secret>[A-Za-z0-9+/=]{16,})"/g,
  },
  {
    called: 'an encrypted key',
    contains: 'eyJ',
    // A file of a keyring: JWE of five parts, whose password is often "test".
    pattern: /\beyJ[\w-]{8,}(?:\.[\w-]{8,}){4}\b/g,
  },
  { called: 'a JSON web token', contains: 'eyJ', pattern: /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/g },
  { called: 'an access key of AWS', pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g },
  {
    called: 'a secret key of AWS',
    pattern: /aws_secret_access_key["']?\s{0,9}[:=]\s{0,9}["']?(?<secret>[A-Za-z0-9/+]{40})/gi,
  },
  { called: 'a token of GitHub', pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{22,})/g },
  {
    called: 'a password in a URL',
    pattern: /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@"']{0,100}:(?<secret>(?![$<{%])[^\s/:@"']{1,200})@/gi,
  },
  {
    called: 'a private key in hexadecimal',
    pattern: /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/gi,
    confirm: (_, before) => isPrivateName(/([\w.-]{1,60})["']?[\s:=]{1,9}["']?(?:0x)?$/.exec(before)?.[1]),
  },
  {
    called: 'a recovery phrase',
    pattern:
      /(?<=(?:^|["'=:\n])[ \t]{0,20})(?:[a-z]{3,8} ){11}(?:(?:[a-z]{3,8} ){3}){0,4}[a-z]{3,8}(?=[ \t\r]{0,20}(?:["'\n]|$))/g,
    confirm: ([phrase]) => !phrase.split(' ').some((word) => proseWords.has(word)),
  },
  {
    called: 'a credential of HTTP',
    // `Authorization: Bearer …` of every client, and `--api-auth=bearer:…` of kubo.
    pattern:
      /\b(?:authorization|api[_-]auth)["']?\s{0,9}[:=]\s{0,9}["']?(?:basic|bearer)[\s:]{1,9}(?<secret>[\w.~+-][\w.~+/:-]{7,}=*)/gi,
  },
  ...passwordForms,
];

/** Common words that no recovery phrase has. @see https://github.com/bitcoin/bips/blob/master/bip-0039/english.txt */
const proseWords = new Set('the and for are not its has was but from than which each does their most were'.split(' '));

function isPrivateName(name = ''): boolean {
  return /priv|secret|seed|key|jwt|token|bearer/i.test(name) && !/pub|hash|root|address/i.test(name);
}
