import { shownPath } from '../../../environment/finding';
import { visitPlainTexts } from '../../plain-texts';
import type { RenderedObject } from '../../rendered-object';
import type { Rule, Violation } from '../../rule';
import { secretForms } from '../../secret-forms';

/** Characters of a secret that a message may show. */
const mostShown = 4;
/** Characters before a match that may tell what it is. */
const context = 80;

export const noSecretInPlainText: Rule = {
  id: 'no-secret-in-plain-text',
  refuses: 'what looks like a key, token, password or recovery phrase outside a Secret',
  why: 'everyone who may read the repository, the cluster or its logs has it',
  fix: 'replace the value where it is in use, keep it in the secret store and mount it as a file',
  *check(cluster) {
    const problemOf = remembered((name, text) => secretIn(`${name}=${text}`));
    for (const object of cluster.objects) yield* violations(object, problemOf);
  },
};

type Problem = (name: string, text: string) => string | undefined;

function violations(object: RenderedObject, problemOf: Problem): Violation[] {
  const found: Violation[] = [];
  visitPlainTexts(object, ({ name, text }, path) => {
    const message = problemOf(name, text);
    if (message) found.push({ object, path: shownPath(path), message });
  });
  return found;
}

/** Objects have most texts in common, and every text is tried against every form. */
function remembered(problemOf: Problem): Problem {
  const byName = new Map<string, Map<string, string | undefined>>();
  return (name, text) => {
    const byText = byName.get(name) ?? new Map<string, string | undefined>();
    byName.set(name, byText);
    if (!byText.has(text)) byText.set(text, problemOf(name, text));
    return byText.get(text);
  };
}

/** @param line `name=text` */
function secretIn(line: string): string | undefined {
  for (const { called, pattern, contains = '', confirm } of secretForms) {
    if (!line.includes(contains)) continue;
    for (const match of line.matchAll(pattern)) {
      const before = line.slice(Math.max(0, match.index - context), match.index);
      if (!confirm || confirm(match, before)) return `${shown(match)} looks like ${called}`;
    }
  }
  return undefined;
}

/** The first characters, never more than a quarter. */
function shown(match: RegExpMatchArray): string {
  const secret = match.groups?.secret ?? match[0];
  return `"${secret.slice(0, Math.min(mostShown, Math.floor(secret.length / 4)))}…" (${secret.length} characters)`;
}
