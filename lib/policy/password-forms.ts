import type { SecretForm } from './secret-form';

/** A name whose value is a password. */
const name = String.raw`(?<name>[\w.-]{0,60}(?:password|passwd|passphrase|mnemonic|private[_-]?key|api[_-]?key|secret|token))`;

/** Not a path, a variable, a command, a placeholder, or a word that stands for no password. */
const value = String.raw`(?![/$@<{*\x60]|%[({]|%\w{1,60}%|(?:true|false|null|none|required)(?![^\s"',;&]))`;

/** Text without quotes that is no expression of a programming language, such as `config.password`. */
const bare = String.raw`(?<secret>${value}(?!(?:[a-z_]\w*\.)+[a-z_]\w*(?![^\s&;]))[^\s"',;&()[\]{}]{4,200})`;

const password = (pattern: string, flags = 'gi'): SecretForm => ({
  called: 'a password',
  pattern: new RegExp(pattern, flags),
  confirm: ({ groups: { name = '', secret = '' } = {} }) =>
    !meanings.some(({ names, others }) => names.test(name) && others(secret)),
});

/** Names that have other meanings, and the values that tell so. */
const meanings: readonly { readonly names: RegExp; readonly others: (value: string) => boolean }[] = [
  // `tls_secret: relay-tls`
  { names: /secret$/i, others: isObjectName },
  // A word of a grammar, or a currency: `token: identifier`, `FEE_TOKEN=0x…`.
  {
    names: /(?<!(?:access|api|auth|bearer)[_-]?)token$/i,
    others: (value) => isObjectName(value) || isAddress(value) || !/^[\w.~+/-]{16,}=*$/.test(value),
  },
];

/** Lower-case words such as `relay-tls` or `cert-manager/root-2`, as objects of Kubernetes are named by people. */
function isObjectName(value: string): boolean {
  return /^(?:[a-z]{1,15}\d?[-./])*[a-z]{1,15}(?:-v?\d{1,2})?$/.test(value);
}

/** An account or contract of Ethereum. */
function isAddress(value: string): boolean {
  return /^0x[0-9a-f]{40}$/i.test(value);
}

/** Every way to write a password beside its name. */
export const passwordForms: readonly SecretForm[] = [
  // The whole text: `RPC_PASSWORD=…`.
  password(String.raw`^-{0,2}${name}=(?<secret>${value}\S{4,200})$`),
  // Between quotes: `{"password": "…"}`.
  password(
    String.raw`(?<![\w.-])${name}["']?\s{0,9}[:=]\s{0,9}(?<quote>["'])(?<secret>${value}[^\s"']{4,200})\k<quote>`,
  ),
  // A line of a file: `password: …`; the first one stands after the file's name.
  password(
    String.raw`^(?:[\w.-]{1,253}=)?[ \t]*(?:(?:-|export)[ \t]+)?${name}[ \t]*[:=][ \t]*${bare}[ \t]*(?:#.*)?\r?$`,
    'gim',
  ),
  // A part of a URL, a connection string or a command: `?password=…&`.
  password(String.raw`(?<=[\s?&;=])${name}=${bare}(?![^\s&;])`),
];
