import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { InputError } from '../../lib/errors';
import { repositoryRoot } from '../../lib/repository';

/** A command of the bench. */
export interface Command {
  readonly name: string;
  /** Program and arguments; `{out}` stands for a fresh folder. */
  readonly run: readonly string[];
  /** What is made ready before every run and not measured. */
  readonly before?: () => void;
  /** Runs of a whole bench; a quick one makes fewer. */
  readonly runs: number;
}

/** The best of several runs. */
export interface Measurement {
  readonly name: string;
  /** Wall time of the fastest run. */
  readonly milliseconds: number;
  /** MiB held at most by any of its processes in any run. */
  readonly peak: number;
}

const preload = path.join(__dirname, 'peak-memory.cjs');

/**
 * Runs a command several times in processes of its own.
 *
 * @throws InputError with what the command said when it fails
 */
export function measure({ name, run, before }: Command, runs: number): Measurement {
  const times = Array.from({ length: runs }, () => {
    before?.();
    return once(run);
  });
  return {
    name,
    milliseconds: Math.round(Math.min(...times.map(({ milliseconds }) => milliseconds))),
    peak: Math.round(Math.max(...times.map(({ peak }) => peak))),
  };
}

function once(run: readonly string[]): Omit<Measurement, 'name'> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-'));
  const peaks = path.join(folder, 'peaks');
  const [program = '', ...words] = run.map((word) => word.replace('{out}', path.join(folder, 'out')));
  const env = { ...process.env, NODE_OPTIONS: `--require ${preload}`, BENCH_PEAK_FILE: peaks };
  try {
    const start = performance.now();
    const { status, stdout, stderr } = spawnSync(program, words, { cwd: repositoryRoot, env, encoding: 'utf8' });
    const milliseconds = performance.now() - start;
    if (status !== 0) throw new InputError([`${run.join(' ')} fails:`, `${stdout}${stderr}`.trim()]);
    const kibibytes = readFileSync(peaks, 'utf8').trim().split('\n').map(Number);
    return { milliseconds, peak: Math.max(...kibibytes) / 1024 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
