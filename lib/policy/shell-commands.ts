/** Words before a program that start it all the same. */
const starters = new Set([
  'exec',
  'env',
  'nohup',
  'time',
  'if',
  'elif',
  'then',
  'else',
  'while',
  'until',
  'do',
  '!',
  '{',
]);

/**
 * The commands of a shell script, each as its words. It is no shell: quotes are left out, so that commands inside of
 * them are found too, and variables stay as they are written, `${NAME}` as `$NAME`.
 */
export function shellCommands(script: string): string[][] {
  const plain = script
    .replace(/\\\r?\n/g, ' ')
    .replace(/(?<=^|\s)#.*$/gm, '')
    .replace(/\$\{(\w+)\}/g, '$$$1')
    .replace(/["']/g, '');
  return plain
    .split(/[\n;&|()`]/)
    .map((command) => withoutStarters(command.split(/\s+/).filter((word) => word !== '')))
    .filter((words) => words.length > 0);
}

/** The words of a command from its program on: without `exec`, assignments, `timeout 5` and the like. */
export function withoutStarters(words: readonly string[]): string[] {
  const first = words.findIndex((word, index) => !isStarter(word) && !isTimeout(word) && !isTimeout(words[index - 1]));
  return first === -1 ? [] : words.slice(first);
}

const isStarter = (word: string): boolean => starters.has(word) || /^\w+=/.test(word);
const isTimeout = (word: string | undefined): boolean => word === 'timeout';
