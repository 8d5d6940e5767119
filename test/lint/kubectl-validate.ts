import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { LinterResult } from './finding';

interface Status {
  readonly status: 'Success' | 'Failure';
  readonly message?: string;
  readonly details?: { readonly kind?: string; readonly name?: string };
}

/** What the validation of one Kubernetes version and of the operators' definitions needs. */
export interface Schemas {
  /** Source of Kubernetes. */
  readonly kubernetes: string;
  /** Folder of CustomResourceDefinitions. */
  readonly crds: string;
}

/**
 * The API server's own validation against the schemas of a Kubernetes version; unknown fields are errors.
 *
 * @see https://github.com/kubernetes-sigs/kubectl-validate
 */
export function kubectlValidate(program: string, folder: string, environment: string, schemas: Schemas): LinterResult {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'schemas-'));
  try {
    copySchemas(path.join(schemas.kubernetes, 'api/openapi-spec/v3'), scratch);
    const flags = ['--local-schemas', scratch, '--local-crds', schemas.crds, '--output', 'json'];
    // No cluster is asked: what is checked here is the version that the environment names.
    const env = { ...process.env, KUBECONFIG: os.devNull };
    const { stdout, stderr } = spawnSync(program, [...flags, folder], { encoding: 'utf8', env });
    if (!stdout.startsWith('{')) throw new Error(`kubectl-validate: ${stderr}${stdout}`);
    return result(JSON.parse(stdout), environment);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function result(statuses: Readonly<Record<string, readonly Status[]>>, environment: string): LinterResult {
  const all = Object.entries(statuses).flatMap(([file, list]) => list.map((status) => ({ file, ...status })));
  const refused = all.filter(({ status }) => status !== 'Success');
  return {
    passed: all.length - refused.length,
    findings: refused.map(({ file, message = 'refused', details }) => ({
      linter: 'kubectl-validate',
      check: 'schema',
      environment,
      object: details?.name ? `${details.kind} ${details.name}` : path.basename(file),
      message,
    })),
  };
}

/** `apis__apps__v1_openapi.json` becomes `apis/apps/v1.json`. */
function copySchemas(from: string, to: string): void {
  for (const file of readdirSync(from)) {
    const [, version] = /^(.+__v[^_]+)_openapi\.json$/.exec(file) ?? [];
    if (version === undefined) continue;
    const target = path.join(to, `${version.replaceAll('__', '/')}.json`);
    mkdirSync(path.dirname(target), { recursive: true });
    cpSync(path.join(from, file), target);
  }
}
