import type { Rule } from '../policy/rule';
import { markdownTable } from './markdown-table';

/** Every policy rule as a table. */
export function rulesReference(rules: readonly Rule[]): string {
  const rows = rules.map(({ id, refuses, why, fix }) => [`\`${id}\``, refuses, why, fix]);
  const heading = `# Policy rules\n\n${rules.length} rules run over every rendered object before anything is written. An environment file accepts a finding with \`exceptions\`: the rule, the object, the reason.\n`;
  return `${heading}\n${markdownTable(['Rule', 'Refuses', 'Because', 'Fix'], rows)}\n`;
}
