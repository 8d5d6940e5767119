import { distance } from 'fastest-levenshtein';

/** Longer values are cut in messages: they are unreadable there, and may be secrets. */
const longestShown = 40;
const shownOfLong = 20;
/** One long run of letters and digits is more likely a token or key than a word. */
const looksSecret = /(?=[a-z+=]*\d)(?=[\d+=]*[a-z])[a-z\d+=]{20,}/i;
const shownOfSecret = 4;
/** User and password of a URL. */
const credentials = /\/\/[^\s/@]+@/;
/** Characters that would break the line or hide in it: controls, invisible ones, every space but the usual one. */
const unprintable = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;

/** Text as messages show it: in double quotes, on one line, shortened. */
export function quote(text: string): string {
  const { start, note } = shortened(text);
  return `"${start.replaceAll('"', '\\"')}"${note}`;
}

/** Text as it stands in the file, on one line, shortened. */
export function unquoted(text: string): string {
  const { start, note } = shortened(text);
  return `${start}${note}`;
}

function shortened(text: string): { readonly start: string; readonly note: string } {
  const value = text.replace(credentials, '//…@');
  const limit = looksSecret.test(value) ? shownOfSecret : value.length > longestShown ? shownOfLong : value.length;
  if (limit === value.length) return { start: oneLine(value), note: '' };
  return { start: `${oneLine(value.slice(0, limit))}…`, note: ` (${value.length} characters)` };
}

/** Any value as messages show it. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'a mapping';
  return String(value);
}

/** Whether a value is short enough to stand in a sentence. */
export function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** Text with every character that does not print written as its code point. */
export function oneLine(text: string): string {
  return text.replace(unprintable, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u{${code.toString(16)}}`;
  });
}

/** A list as a sentence has it: `a, b or c`. */
export function alternatives(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** The candidate that was probably meant, if one is near enough to suggest. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const folded = fold(word);
  if (folded.length > longestShown) return undefined;
  const tolerated = Math.max(1, Math.floor(folded.length / 3));
  const ranked = candidates
    .map((candidate) => ({ candidate, edits: edits(folded, fold(candidate)) }))
    .filter(({ candidate, edits }) => edits <= tolerated && edits < fold(candidate).length)
    .sort((a, b) => a.edits - b.edits);
  return ranked[0]?.candidate ?? candidates.find((candidate) => isAbbreviation(folded, fold(candidate)));
}

/** Letters in another order are one slip of the fingers, not two. */
function edits(word: string, candidate: string): number {
  const isReordered = word !== candidate && [...word].sort().join('') === [...candidate].sort().join('');
  return isReordered ? 1 : distance(word, candidate);
}

function isAbbreviation(word: string, candidate: string): boolean {
  return word.length >= 3 && candidate.startsWith(word);
}

/** ` (did you mean "x"?)`, or nothing where there is nothing to suggest. */
export function didYouMean(suggestion: string | undefined): string {
  return suggestion === undefined ? '' : ` (did you mean ${quote(suggestion)}?)`;
}

/** `node_pools`, `node-pools` and `NodePools` are one spelling when looking for what was meant. */
function fold(word: string): string {
  return word.toLowerCase().replace(/[-_ ]/g, '');
}
