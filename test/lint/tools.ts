import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A linter that is compiled from a Go module, once. */
export interface Tool {
  readonly name: string;
  /** Package with its version. */
  readonly source: string;
}

/** Every linter with its version. */
export const tools = {
  kubeScore: { name: 'kube-score', source: 'github.com/zegl/kube-score/cmd/kube-score@v1.20.0' },
  kubectlValidate: { name: 'kubectl-validate', source: 'sigs.k8s.io/kubectl-validate@v0.0.4' },
} as const satisfies Record<string, Tool>;

const cache = path.join(os.homedir(), '.cache');
/** Where programs may be already; the last is where they are compiled to. */
const folders = [path.join(cache, 'chainyard-binaries/bin'), path.join(cache, 'chainyard-tools/bin')];

/** Seconds that a compilation may take; what it has done by then is kept for the next try. */
const COMPILE_SECONDS = 240;

/** Path of a linter, which is compiled when it is missing; undefined where it cannot be had. */
export function findTool({ name, source }: Tool): string | undefined {
  const places = folders.map((folder) => path.join(folder, name));
  const known = places.find((place) => existsSync(place));
  if (known !== undefined) return known;
  process.stderr.write(`${name} is compiled from ${source}, once\n`);
  go(['install', source], path.dirname(places.at(-1) ?? ''));
  return places.find((place) => existsSync(place));
}

/** Folder of a Go module's source; undefined where it cannot be had. */
export function moduleFolder(module: string): string | undefined {
  const { Dir } = JSON.parse(go(['mod', 'download', '-json', module]) || '{}') as { Dir?: string };
  return Dir;
}

function go(words: readonly string[], binaries?: string): string {
  const env = { ...process.env, GOFLAGS: '-modcacherw', ...(binaries && { GOBIN: binaries }) };
  // Outside of any module, so that the version in the name counts.
  const options = { cwd: os.tmpdir(), env, encoding: 'utf8', timeout: COMPILE_SECONDS * 1000 } as const;
  return spawnSync('go', words, options).stdout ?? '';
}
