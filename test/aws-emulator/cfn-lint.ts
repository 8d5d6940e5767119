import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect } from '../live/support/report';
import { run } from '../live/support/shell';

/** What cfn-lint says, as far as it is read here. */
interface Finding {
  readonly Rule: { readonly Id: string };
  readonly Message: string;
  readonly Filename: string;
  readonly Location: { readonly Path?: readonly (string | number)[] };
}

/** A finding that is right as it is. */
interface LintException {
  readonly rule: string;
  readonly why: string;
}

/** The only place for exceptions. One that excuses nothing any more fails the run. */
const exceptions: readonly LintException[] = [
  {
    rule: 'W3010',
    why: 'Zones are chosen in the environment file: volumes live in one, and synthesis asks nobody',
  },
];

/**
 * Lints the templates in some folders.
 *
 * @param complete whether these are all templates, so that every exception should excuse something
 * @returns what was looked at
 */
export async function lintTemplates(
  cfnLint: string,
  folders: readonly string[],
  regions: readonly string[],
  complete: boolean,
): Promise<string> {
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.template.json'))
      .map((file) => path.join(folder, file)),
  );
  const command = [cfnLint, '--format', 'json', '--regions', ...new Set(regions), '--', ...files];
  const { stdout, stderr } = await run(command, { seconds: 240 });
  expect(stdout.trim().startsWith('['), `cfn-lint: ${stderr.trim().split('\n').slice(-2).join(' | ')}`);
  const findings: readonly Finding[] = JSON.parse(stdout);
  const refused = findings.filter((finding) => !exceptions.some((exception) => excuses(exception, finding)));
  expect(refused.length === 0, refused.slice(0, 20).map(describe).join('\n     '));
  const idle = exceptions.filter((exception) => !findings.some((finding) => excuses(exception, finding)));
  expect(!complete || idle.length === 0, `these exceptions excuse nothing: ${idle.map(({ rule }) => rule).join(', ')}`);
  return `${files.length} templates, ${findings.length} findings excused by ${exceptions.length} reviewed exception${exceptions.length === 1 ? '' : 's'}`;
}

const excuses = ({ rule }: LintException, finding: Finding): boolean => rule === finding.Rule.Id;

const describe = ({ Rule, Message, Filename, Location }: Finding): string =>
  `${path.basename(Filename)}: ${(Location.Path ?? []).join('.')}: ${Rule.Id} ${Message}`;
