import type { Files } from './golden-files';

/** The first line in which files differ, with what was expected there; undefined where they are alike. */
export function firstDifference(kept: Files, rendered: Files): string | undefined {
  for (const file of [...new Set([...kept.keys(), ...rendered.keys()])].sort()) {
    const before = kept.get(file);
    const after = rendered.get(file);
    if (before === after) continue;
    if (before === undefined) return `${file} is new`;
    if (after === undefined) return `${file} is no longer rendered`;
    return `${file}${lineDifference(before.split('\n'), after.split('\n'))}`;
  }
  return undefined;
}

function lineDifference(before: readonly string[], after: readonly string[]): string {
  const index = before.findIndex((line, at) => line !== after[at]);
  const line = index === -1 ? before.length : index;
  return `:${line + 1}\n- ${before[line] ?? '(end of file)'}\n+ ${after[line] ?? '(end of file)'}`;
}
