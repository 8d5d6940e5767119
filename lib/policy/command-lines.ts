import { type KnownProgram, knownProgram } from './known-programs';
import { fileAt, type MountedFile } from './mounted-files';
import type { PodTemplate, TemplateContainer } from './pod-templates';
import type { RenderedCluster } from './rendered-cluster';
import type { Violation } from './rule';
import { shellCommands, withoutStarters } from './shell-commands';
import { expand, knownVariables } from './variables';

/** A word of a command and where it stands. */
export interface Word extends Omit<Violation, 'message'> {
  readonly text: string;
}

/** A program and what follows it, in a container's command or in a script that the container runs. */
export interface CommandLine {
  /** File name without folders. */
  readonly program: string;
  readonly start: Word;
  /** What follows the program. */
  readonly words: readonly Word[];
}

const shells = new Set(['sh', 'bash', 'ash', 'dash']);

/** The commands of a container of a known program: its own, or those of the script that it runs. */
export function commandLines(cluster: RenderedCluster, pod: PodTemplate, placed: TemplateContainer): CommandLine[] {
  const { container, path } = placed;
  const values = new Map(knownVariables(cluster, pod, placed).map(({ name, value }) => [name, value]));
  const placedWords = (list: readonly string[] = [], field: string): Word[] =>
    list.map((text, index) => ({ text: expand(text, values), object: pod.object, path: `${path}.${field}[${index}]` }));
  const command = placedWords(container.command, 'command');
  const given = placedWords(container.args, 'args');
  if (command.length === 0) return fromEntryPoint(knownProgram(container), given);

  const words = started([...command, ...given]);
  const script = scriptIn(words, (file) => fileAt(cluster, pod, container, file));
  return script ? inScript(script, values) : lineOf(words);
}

/** A script and its arguments. */
interface Script {
  readonly script: Word;
  readonly given: readonly Word[];
}

/** The script that a command runs: after `-c` of a shell, or a file that is mounted from a ConfigMap. */
function scriptIn(words: readonly Word[], find: (file: string) => MountedFile | undefined): Script | undefined {
  const isShell = shells.has(fileName(words[0]?.text ?? ''));
  const file = words.findIndex(({ text }, index) => text.startsWith('/') && !(isShell && index === 0));
  const option = isShell ? words.findIndex(({ text }) => /^-[a-z]*c$/.test(text)) : -1;
  if (option !== -1 && (file === -1 || option < file)) {
    const script = words[option + 1];
    return script && { script, given: words.slice(option + 3) };
  }
  const mounted = isShell || file === 0 ? find(words[file]?.text ?? '') : undefined;
  return mounted && { script: mounted, given: words.slice(file + 1) };
}

function fromEntryPoint(known: KnownProgram | undefined, words: readonly Word[]): CommandLine[] {
  const [start] = words;
  return start && known?.isEntryPoint ? [{ program: known.program, start, words }] : lineOf(words);
}

/** The arguments of the script stand in it as `$@`. */
function inScript({ script, given }: Script, values: ReadonlyMap<string, string>): CommandLine[] {
  const { object, path } = script;
  return shellCommands(script.text).flatMap((command) =>
    lineOf(command.flatMap((text) => (text === '$@' ? given : [{ text: expand(text, values), object, path }]))),
  );
}

/** The words of a command from its program on. */
function started(words: readonly Word[]): Word[] {
  return words.slice(words.length - withoutStarters(words.map(({ text }) => text)).length);
}

function lineOf([start, ...words]: readonly Word[]): CommandLine[] {
  return start === undefined ? [] : [{ program: fileName(start.text), start, words }];
}

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
