import { type ChildProcess, spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { repositoryRoot } from '../../lib/repository';

const copied = ['bin', 'charts', 'environments', 'imports', 'lib', 'cdk8s.yaml', 'package.json'];

/** The day of the tests; and npm asks for a newer version of itself unless it is told not to. */
const { PATH, SOURCE_DATE_EPOCH } = process.env;
const settings = { PATH, SOURCE_DATE_EPOCH, npm_config_update_notifier: 'false' };

/** How a command ended. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A copy of the repository in a temporary folder, as a fresh clone after `npm ci`. */
export class Checkout {
  readonly folder = mkdtempSync(path.join(os.tmpdir(), 'checkout-'));
  private readonly running = new Set<ChildProcess>();

  /** @param registry address of the package registry that npm would ask */
  constructor(private readonly registry: string) {
    for (const name of copied) cpSync(path.join(repositoryRoot, name), this.path(name), { recursive: true });
    this.linkPackages(path.join(repositoryRoot, 'node_modules'));
  }

  /** A path in it. */
  path(name: string): string {
    return path.join(this.folder, name);
  }

  /** Writes one of its files. */
  write(name: string, content: string): void {
    mkdirSync(path.dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), content);
  }

  /** Runs `npx cdk8s synth` as a person would. */
  npx(): Promise<Outcome> {
    return this.run('npx', ['cdk8s', 'synth'], {});
  }

  /** Runs a script of package.json as a person would. */
  npm(script: string, given: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Outcome> {
    return this.run('npm', ['run', '--silent', script, '--', ...given], environment);
  }

  /** Runs what `npx cdk8s synth` would start, in half the time, from one of its folders. */
  synth(given: readonly string[], environment: Readonly<Record<string, string>>, folder = ''): Promise<Outcome> {
    return this.cdk8s(['synth', ...given], environment, folder);
  }

  /** Runs what `npx cdk8s` would start. */
  cdk8s(given: readonly string[], environment: Readonly<Record<string, string>>, folder = ''): Promise<Outcome> {
    return this.run(process.execPath, [this.path('bin/cdk8s-cli.js'), ...given], environment, folder);
  }

  /** Names, content and times of the files of `dist/`. */
  snapshot(): unknown {
    const files = readdirSync(this.path('dist')).map((name) => this.path(`dist/${name}`));
    return files.map((file) => [file, readFileSync(file, 'utf8'), statSync(file, { bigint: true }).mtimeNs]);
  }

  /** Ends what still runs and removes the folder. */
  remove(): void {
    for (const child of this.running) child.kill('SIGKILL');
    rmSync(this.folder, { recursive: true });
  }

  /** Links every package, so that what is kept below node_modules/.cache is its own. */
  private linkPackages(folder: string): void {
    mkdirSync(this.path('node_modules'));
    for (const name of readdirSync(folder)) {
      if (name !== '.cache') symlinkSync(path.join(folder, name), this.path(`node_modules/${name}`));
    }
  }

  private async run(
    command: string,
    given: readonly string[],
    environment: Readonly<Record<string, string>>,
    folder = '',
  ): Promise<Outcome> {
    const child = spawn(command, given, {
      cwd: this.path(folder),
      env: { ...settings, HOME: this.folder, npm_config_registry: this.registry, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.running.add(child);
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
    this.running.delete(child);
    return { code, stdout, stderr };
  }
}
