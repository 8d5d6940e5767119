import type { SecretForm } from './secret-form';

/** A name whose value is a password. */
const name = String.raw`[\w.-]{0,60}(?:password|passwd|passphrase|mnemonic|private[_-]?key|api[_-]?key|secret|(?:access|api|auth|bearer)[_-]?token)`;

/** Not a path, a variable, a placeholder, or a word that stands for no password. */
const value = String.raw`(?![/$@<{%*]|(?:true|false|null|none)\b)`;

/** Text without quotes that is no expression of a programming language, such as `config.password`. */
const bare = String.raw`(?<secret>${value}(?!(?:[a-z_]\w*\.)+[a-z_]\w*(?![^\s&;]))[^\s"',;&()[\]{}]{4,200})`;

const password = (pattern: string, flags = 'gi'): SecretForm => ({
  called: 'a password',
  pattern: new RegExp(pattern, flags),
});

/** Every way to write a password beside its name. */
export const passwordForms: readonly SecretForm[] = [
  // The whole text: `RPC_PASSWORD=…`.
  password(String.raw`^-{0,2}${name}=(?<secret>${value}\S{4,200})$`),
  // Between quotes: `{"password": "…"}`.
  password(String.raw`(?<![\w.-])${name}["']?\s{0,9}[:=]\s{0,9}(["'])(?<secret>${value}[^\s"']{4,200})\1`),
  // A line of a file: `password: …`; the first one stands after the file's name.
  password(
    String.raw`^(?:[\w.-]{1,253}=)?[ \t]*(?:(?:-|export)[ \t]+)?${name}[ \t]*[:=][ \t]*${bare}[ \t]*(?:#.*)?\r?$`,
    'gim',
  ),
  // A part of a URL, a connection string or a command: `?password=…&`.
  password(String.raw`(?<=[\s?&;=])${name}=${bare}(?![^\s&;])`),
];
