import path from 'node:path';
import { runCommand } from '../../lib/errors';
import { environment, environmentNames } from '../charts/environments';
import { goldenFolder } from '../golden/golden-files';
import { excuses, readExceptions } from './exceptions';
import { describeFinding, type LinterResult } from './finding';
import { linters } from './linters';

// Linters of Kubernetes objects over the golden files.
void runCommand(() => {
  const environments = environmentNames.map((name) => ({ name, version: environment(name).kubernetes.version }));
  const all = linters(new Set(environments.map(({ version }) => version)));
  const available = all.filter((linter) => typeof linter === 'function');
  for (const reason of all.filter((linter) => typeof linter === 'string')) console.log(`skipped: ${reason}`);
  const results = environments.flatMap(({ name, version }) =>
    available.map((lint) => lint(path.join(goldenFolder, name, 'dist'), name, version)),
  );
  const skipped = all.length - available.length;
  const failures = report(results, skipped === 0);
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  console.log(`${passed} passed, ${failures} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`);
  if (failures > 0) process.exitCode = 1;
});

/** Prints every finding that no exception excuses and every exception that excuses nothing, and counts them. */
function report(results: readonly LinterResult[], complete: boolean): number {
  const exceptions = readExceptions();
  const findings = results.flatMap((result) => result.findings);
  const refused = findings.filter((finding) => !exceptions.some((exception) => excuses(exception, finding)));
  const idle = exceptions.filter((exception) => complete && !findings.some((finding) => excuses(exception, finding)));
  for (const finding of refused) console.log(describeFinding(finding));
  for (const { linter, check, why } of idle) console.log(`exception excuses nothing: ${linter} ${check} (${why})`);
  console.log(`${findings.length - refused.length} findings excused by ${exceptions.length} reviewed exceptions`);
  return refused.length + idle.length;
}
