import { plainTexts } from '../../plain-texts';
import type { Rule } from '../../rule';
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
    // Equal programs have equal texts, and every text is tried against every form.
    const known = new Map<string, string | undefined>();
    for (const plain of plainTexts(cluster)) {
      const line = `${plain.name}=${plain.text}`;
      if (!known.has(line)) known.set(line, secretIn(line));
      const message = known.get(line);
      if (message) yield { object: plain.object, path: plain.path, message };
    }
  },
};

/** @param line `name=text` */
function secretIn(line: string): string | undefined {
  for (const { called, pattern, confirm } of secretForms) {
    for (const match of line.matchAll(pattern)) {
      const before = line.slice(Math.max(0, match.index - context), match.index);
      if (!confirm || confirm(match[0], before)) return `${shown(match)} looks like ${called}`;
    }
  }
  return undefined;
}

/** The first characters, never more than a quarter. */
function shown(match: RegExpMatchArray): string {
  const secret = match.groups?.secret ?? match[0];
  return `"${secret.slice(0, Math.min(mostShown, Math.floor(secret.length / 4)))}…" (${secret.length} characters)`;
}
