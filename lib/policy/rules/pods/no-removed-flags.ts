import { parseImage } from '../../../k8s/image-reference';
import { subcommands } from '../../command-words';
import { type KnownContainer, knownPods } from '../../known-pods';
import { type KnownProgram, knownProgram } from '../../known-programs';
import { type RemovedUse, removedUses } from '../../removed-uses';
import type { Rule, Violation } from '../../rule';
import { isSince, versionNumbers } from '../../versions';

export const noRemovedFlags: Rule = {
  id: 'no-removed-flags',
  refuses: 'a flag, subcommand or variable that the version of the image no longer has',
  why: 'the program ends at once with its help text, often with exit code 0, or goes on without what was asked',
  fix: 'write what takes its place in that version',
  *check(cluster) {
    // Pods that run the same script have the same findings in it.
    const seen = new Set<string>();
    for (const { containers } of knownPods(cluster)) {
      for (const container of containers) {
        for (const violation of removedIn(container)) {
          const { kind, metadata } = violation.object.json;
          const key = `${kind} ${metadata.namespace} ${metadata.name} ${violation.path} ${violation.message}`;
          if (!seen.has(key)) yield violation;
          seen.add(key);
        }
      }
    }
  },
};

function* removedIn(container: KnownContainer): Iterable<Violation> {
  const known = knownProgram(container.container);
  const { tag = '' } = parseImage(container.container.image ?? '');
  const version = versionNumbers(tag);
  if (!known || !version) return;
  const { program } = known;
  const removed = removedUses[program].filter((row) => isSince(version, versionNumbers(row.removed) ?? []));
  const byUse = new Map(removed.map((row) => [row.use, row]));
  for (const { use, object, path } of usesOf(container, program)) {
    const row = byUse.get(use);
    if (row) yield { object, path, message: describe(row, program, tag) };
  }
}

interface Use extends Omit<Violation, 'message'> {
  readonly use: string;
}

/** Flags and first subcommands of the program, and the variables of its container, alone and with their values. */
function* usesOf({ lines, variables }: KnownContainer, program: KnownProgram['program']): Iterable<Use> {
  for (const line of lines.filter((candidate) => candidate.program === program)) {
    for (const word of line.words)
      if (word.text.startsWith('-')) yield { ...word, use: word.text.replace(/=.*$/s, '') };
    const [first] = subcommands(line);
    if (first) yield { ...first, use: first.text };
  }
  for (const { name, value, object, path } of variables) {
    yield { object, path, use: name };
    yield { object, path, use: `${name}=${value}` };
  }
}

function describe({ use, removed, instead }: RemovedUse, program: string, tag: string): string {
  return `${use} was removed in ${program} ${removed}, and the image has ${tag}: ${instead}`;
}
