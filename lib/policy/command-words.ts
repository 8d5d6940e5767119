import type { CommandLine, Word } from './command-lines';

/** The value of a flag, after `=` or as the next word; undefined where the flag is not given or has none. */
export function flagValue({ words }: CommandLine, flag: string): Word | undefined {
  const index = words.findIndex(({ text }) => text === flag || text.startsWith(`${flag}=`));
  const word = words[index];
  if (word === undefined) return undefined;
  if (word.text !== flag) return { ...word, text: word.text.slice(flag.length + 1) };
  const next = words[index + 1];
  return next?.text.startsWith('-') ? undefined : next;
}

/** Every value of a flag that may stand more than once; programs take the last one, or all. */
export function flagValues(words: readonly Word[], flag: string): Word[] {
  return words.flatMap((word, index) => {
    if (word.text.startsWith(`${flag}=`)) return [{ ...word, text: word.text.slice(flag.length + 1) }];
    const next = word.text === flag ? words[index + 1] : undefined;
    return next === undefined || next.text.startsWith('-') ? [] : [next];
  });
}

/** The first words that are neither flags nor their values: the subcommand, as in `genesis gentx`. */
export function subcommands({ words }: CommandLine): Word[] {
  const first = words.findIndex(({ text }, index) => !text.startsWith('-') && !isFlagWithValue(words[index - 1]));
  const rest = first === -1 ? [] : words.slice(first);
  const end = rest.findIndex(({ text }) => text.startsWith('-'));
  return end === -1 ? rest : rest.slice(0, end);
}

const isFlagWithValue = (word: Word | undefined): boolean => word !== undefined && /^--?[^=]+$/.test(word.text);

/** Whether a text still has variables in it, whose values nobody knows before the container runs. */
export const isUnknown = ({ text }: Word): boolean => text.includes('$');
