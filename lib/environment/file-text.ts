import { isUtf8 } from 'node:buffer';
import fs from 'node:fs';
import { InputError } from '../errors';
import { findingLine, shownFile } from './finding';

/** The largest file that is read, in bytes: a hundred times the usual size of an environment. */
const largestFile = 2 ** 20;

/** What the operating system's refusals mean to a person. */
const refusals: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file: a part of its path is not a folder',
  EACCES: 'cannot be read: permission denied',
  EPERM: 'cannot be read: permission denied',
  ELOOP: 'cannot be read: its links lead in a circle',
  ENAMETOOLONG: 'no such file: its path is too long',
};

/** First bytes → encoding; longer marks come first. */
const byteOrderMarks: readonly (readonly [mark: string, encoding: string])[] = [
  ['\xff\xfe\0\0', 'UTF-32'],
  ['\0\0\xfe\xff', 'UTF-32'],
  ['\xff\xfe', 'UTF-16'],
  ['\xfe\xff', 'UTF-16'],
];

/** Characters that YAML does not allow. @see https://yaml.org/spec/1.2.2/#51-character-set */
const forbidden = /(?![\t\n\r\u0085])\p{Cc}/u;

/** The text of a file that people write by hand; anything else is refused with one line that says what it is. */
export function readText(file: string): string {
  const bytes = readBytes(file, largestFile);
  const encoding = otherEncoding(bytes);
  if (encoding !== undefined) refuse(file, `is not UTF-8 but looks like ${encoding}: save it as UTF-8`);
  const text = new TextDecoder().decode(bytes);
  if (!isUtf8(bytes)) {
    refuseAt(file, text, text.indexOf('\ufffd'), 'is not UTF-8 (Windows-1252 or Latin-1?): save the file as UTF-8');
  }
  const control = forbidden.exec(text);
  if (control !== null) {
    const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    refuseAt(file, text, control.index, `control character U+${code} is not allowed in YAML: remove it`);
  }
  return text;
}

/**
 * The bytes of a file.
 *
 * @param largest bytes that it may have
 * @throws InputError when it cannot be used
 */
export function readBytes(file: string, largest: number): Buffer {
  try {
    const stats = fs.statSync(file);
    if (stats.isDirectory()) refuse(file, 'is a folder, not a file');
    if (!stats.isFile()) refuse(file, 'is not a regular file');
    if (stats.size > largest) {
      refuse(file, `has ${stats.size} bytes, more than the ${largest} allowed (${largest / 2 ** 20} MiB)`);
    }
    return fs.readFileSync(file);
  } catch (error) {
    if (error instanceof InputError) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    return refuse(file, refusals[code] ?? `cannot be read: ${code}`);
  }
}

/** The encoding that the bytes have instead of UTF-8, as far as its zero bytes or its mark give it away. */
function otherEncoding(bytes: Buffer): string | undefined {
  const start = bytes.toString('latin1', 0, 4);
  const marked = byteOrderMarks.find(([mark]) => start.startsWith(mark));
  if (marked !== undefined) return marked[1];
  if (/^(\0[^\0]){2}$/.test(start) || /^([^\0]\0){2}$/.test(start)) return 'UTF-16';
  return bytes.includes(0) ? 'a binary file' : undefined;
}

function refuse(file: string, message: string): never {
  throw new InputError([`${shownFile(file)}: ${message}`]);
}

function refuseAt(file: string, text: string, offset: number, message: string): never {
  const before = text.slice(0, offset).split('\n');
  const position = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  throw new InputError([findingLine(file, { position, path: [], message })]);
}
