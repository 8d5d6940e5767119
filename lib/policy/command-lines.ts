import { type KnownProgram, knownProgram } from './known-programs';
import { fileAt } from './mounted-files';
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

/** The commands of a container of a known program: its own, and those of scripts in rendered ConfigMaps. */
export function commandLines(cluster: RenderedCluster, pod: PodTemplate, placed: TemplateContainer): CommandLine[] {
  const { container, path } = placed;
  const values = new Map(knownVariables(cluster, pod, placed).map(({ name, value }) => [name, value]));
  const placedWords = (list: readonly string[] = [], field: string): Word[] =>
    list.map((text, index) => ({ text: expand(text, values), object: pod.object, path: `${path}.${field}[${index}]` }));
  const command = placedWords(container.command, 'command');
  const given = placedWords(container.args, 'args');
  if (command.length === 0) return fromEntryPoint(knownProgram(container), given);

  const words = started([...command, ...given]);
  const [first, ...others] = words;
  if (first === undefined) return [];
  const isShell = shells.has(fileName(first.text));
  const option = isShell ? others.findIndex(({ text }) => /^-[a-z]*c$/.test(text)) : -1;
  if (option !== -1) return inScript(others[option + 1], others.slice(option + 3), values);

  const index = isShell ? others.findIndex(({ text }) => !text.startsWith('-')) : -1;
  const file = (isShell ? others[index] : first)?.text;
  const script = file?.startsWith('/') ? fileAt(cluster, pod, container, file) : undefined;
  if (!script) return isShell ? [] : [line(first, others)];
  return inScript({ text: script.text, object: script.object, path: script.path }, others.slice(index + 1), values);
}

function fromEntryPoint(known: KnownProgram | undefined, words: readonly Word[]): CommandLine[] {
  const [first, ...others] = words;
  if (first === undefined) return [];
  return [known?.isEntryPoint ? { program: known.program, start: first, words } : line(first, others)];
}

/** @param given arguments of the script, which stand in it as `$@` */
function inScript(
  script: Word | undefined,
  given: readonly Word[],
  values: ReadonlyMap<string, string>,
): CommandLine[] {
  if (script === undefined) return [];
  const { object, path } = script;
  return shellCommands(script.text).flatMap((command) => {
    const [first, ...others] = command.flatMap((text) =>
      text === '$@' ? given : [{ text: expand(text, values), object, path }],
    );
    return first === undefined ? [] : [line(first, others)];
  });
}

function started(words: readonly Word[]): Word[] {
  return words.slice(words.length - withoutStarters(words.map(({ text }) => text)).length);
}

function line(start: Word, words: readonly Word[]): CommandLine {
  return { program: fileName(start.text), start, words };
}

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
