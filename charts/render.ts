import type { LoadedEnvironment } from '../lib/environment/load';
import { InputError } from '../lib/errors';
import { check, findingLine } from '../lib/policy/check';
import { applyDeclaredExceptions } from '../lib/policy/declared-exceptions';
import { applyExceptions, type Excused } from '../lib/policy/exceptions';
import { RenderedCluster } from '../lib/policy/rendered-cluster';
import { rules } from '../lib/policy/rules';
import { type OutputFiles, outputFiles } from '../lib/synthesis/files';
import type { RenderedEnvironment } from '../lib/synthesis/rendered-environment';
import type { System } from '.';
import { renderCharts } from './render-charts';

/** An environment that has passed every rule, ready to be written. */
export interface CheckedEnvironment extends RenderedEnvironment {
  /** What is written, in the order in which files are applied. */
  readonly files: OutputFiles;
  /** Findings that code or the environment file accepts, with their reasons. */
  readonly excused: readonly Excused[];
}

/**
 * Renders an environment in memory and checks every object of it; nothing is written.
 *
 * @param pin adds the digest of the lock file to an image
 * @param systems what may be rendered. @default the table of contents
 * @throws InputError with every finding of the policy rules, one line each
 */
export function renderEnvironment(
  environment: LoadedEnvironment,
  pin: (image: string) => string,
  systems?: readonly System[],
): CheckedEnvironment {
  const rendered = renderCharts(environment, pin, systems);
  const findings = check(new RenderedCluster(rendered.objects, rendered.facts), rules);
  const declared = applyDeclaredExceptions(findings, rendered.facts.workloads);
  const { refused, excused, errors } = applyExceptions(declared.refused, environment, rules);
  const lines = [...refused.map(findingLine), ...errors];
  if (lines.length > 0) throw new InputError(lines);
  return { ...rendered, files: outputFiles(rendered.objects), excused: [...declared.excused, ...excused] };
}
