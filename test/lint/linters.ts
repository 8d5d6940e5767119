import { existsSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '../../lib/errors';
import { repositoryRoot } from '../../lib/repository';
import type { LinterResult } from './finding';
import { kubeScore } from './kube-score';
import { kubectlValidate } from './kubectl-validate';
import { findTool, moduleFolder, tools } from './tools';

/** Release of each minor version whose schemas are used. */
const releases: Readonly<Record<string, string>> = { '1.31': 'v1.31.14', '1.36': 'v1.36.3' };

/** CustomResourceDefinitions of the operators that environments may name. */
const crds = path.resolve(process.env.CRDS ?? path.join(repositoryRoot, '../shared/crds'));

/** Lints the files of one environment, whose cluster has a version of Kubernetes such as `1.36`. */
export type Linter = (folder: string, name: string, version: string) => LinterResult;

/**
 * Every linter, or why it cannot run here.
 *
 * @param versions versions of Kubernetes that environments name
 */
export const linters = (versions: ReadonlySet<string>): readonly (Linter | string)[] => [
  scoreLinter(),
  schemaLinter(versions),
];

function scoreLinter(): Linter | string {
  const program = findTool(tools.kubeScore);
  if (program === undefined) return 'kube-score is neither there nor can it be compiled; install Go 1.26';
  return (folder, name, version) => kubeScore(program, folder, name, version);
}

function schemaLinter(versions: ReadonlySet<string>): Linter | string {
  if (!existsSync(crds)) return `kubectl-validate: no definitions of operators in ${crds}; name their folder in CRDS`;
  const program = findTool(tools.kubectlValidate);
  if (program === undefined) return 'kubectl-validate is neither there nor can it be compiled; install Go 1.26';
  const sources = new Map([...versions].map((version) => [version, sourceOf(version)]));
  if ([...sources.values()].includes(undefined)) return 'kubectl-validate: the sources of Kubernetes cannot be had';
  return (folder, name, version) =>
    kubectlValidate(program, folder, name, { kubernetes: sources.get(version) ?? '', crds });
}

/** Source of the release that stands for a minor version. */
function sourceOf(version: string): string | undefined {
  const release = releases[version];
  if (release === undefined) throw new InputError([`test/lint/linters.ts: name a release of Kubernetes ${version}`]);
  return moduleFolder(`k8s.io/kubernetes@${release}`);
}
