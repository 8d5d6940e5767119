import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Finding, LinterResult } from './finding';

interface ScoredObject {
  readonly type_meta: { readonly kind: string };
  readonly object_meta: { readonly name: string; readonly namespace?: string };
  readonly checks: readonly ScoredCheck[];
}

interface ScoredCheck {
  readonly check: { readonly id: string };
  readonly grade: number;
  readonly skipped: boolean;
  readonly comments: readonly { readonly path: string; readonly summary: string }[] | null;
}

/** Grade of a check that has nothing to say. */
const PERFECT = 10;

/** Best practice, with every optional check: https://github.com/zegl/kube-score */
export function kubeScore(program: string, folder: string, environment: string, version: string): LinterResult {
  const files = readdirSync(folder).map((file) => path.join(folder, file));
  const flags = ['--all-default-optional', '--kubernetes-version', `v${version}`, '--output-format', 'json'];
  const { stdout, stderr } = spawnSync(program, ['score', ...flags, ...files], { encoding: 'utf8' });
  if (stdout === '') throw new Error(`kube-score: ${stderr}`);
  // It says null where nothing is of a kind that it knows.
  const objects: readonly ScoredObject[] = JSON.parse(stdout) ?? [];
  const scored = objects.map((object) => ({
    object,
    checks: (object.checks ?? []).filter(({ skipped }) => !skipped),
  }));
  return {
    passed: scored.flatMap(({ checks }) => checks.filter(({ grade }) => grade === PERFECT)).length,
    findings: scored.flatMap(({ object, checks }) =>
      checks.filter(({ grade }) => grade < PERFECT).flatMap((check) => findings(environment, object, check)),
    ),
  };
}

function findings(environment: string, scored: ScoredObject, { check, comments }: ScoredCheck): Finding[] {
  const { name, namespace } = scored.object_meta;
  const object = `${scored.type_meta.kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
  return (comments ?? []).map(({ path: container, summary }) => ({
    linter: 'kube-score',
    check: check.id,
    environment,
    object,
    message: container === '' ? summary : `${container}: ${summary}`,
  }));
}
