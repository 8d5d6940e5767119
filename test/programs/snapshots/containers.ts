import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { renderedEnvironment } from '../../charts/environments';
import { containerOf, Rendered } from '../../lib/workloads/rendered';
import { type Outcome, run } from '../../live/support/shell';
import { programs } from '../support/programs';

/** Containers of staging that copy snapshots to and from its bucket, each with its ConfigMap. */
const containers = {
  upload: ['StatefulSet', 'geth-archive', 'archive-snapshot'],
  restore: ['StatefulSet', 'geth-serve', 'restore-snapshot'],
  promote: ['CronJob', 'geth-snapshot', 'promote-snapshot'],
} as const;

/** One of these containers. */
export type ContainerName = keyof typeof containers;

/** Variables of a container. */
export type Variables = Readonly<Record<string, string>>;

/** The rendered containers, run on this machine with busybox as the shell of their image, and with the real rclone. */
export class Containers {
  readonly #rendered = new Rendered(renderedEnvironment('staging').objects);
  readonly #programs: string;

  /**
   * @param folder for everything
   * @param store variables by which rclone finds another store than that of the cloud
   */
  constructor(
    readonly folder: string,
    private readonly store: Variables,
  ) {
    this.#programs = path.join(folder, 'bin');
    mkdirSync(this.#programs, { recursive: true });
    symlinkSync(programs.rclone, path.join(this.#programs, 'rclone'));
  }

  /** Gives them the programs of their image, and no others. */
  async prepare(): Promise<void> {
    const { stdout } = await run([programs.busybox, '--list']);
    for (const applet of stdout.trim().split('\n')) symlinkSync(programs.busybox, path.join(this.#programs, applet));
  }

  /** Path of a file or folder of a test. */
  path(name: string): string {
    return path.join(this.folder, name);
  }

  /**
   * Runs a container to its end.
   *
   * @param until condition of the shell upon which it is told to stop, as its pod is
   */
  run(name: ContainerName, variables: Variables = {}, until = 'false'): Promise<Outcome> {
    const [kind, workload, configMap] = containers[name];
    const { env = [], command = [] } = containerOf(this.#rendered.pod(kind, workload), name);
    const scripts = this.path(`scripts-${name}`);
    mkdirSync(scripts, { recursive: true });
    for (const [file, text] of Object.entries(this.#rendered.one('ConfigMap', configMap).data ?? {}))
      writeFileSync(path.join(scripts, file), text);
    const work = this.path('work');
    const values = {
      ...Object.fromEntries(env.map((each) => [each.name, each.value ?? ''])),
      ...this.store,
      WORK: work,
      PATH: this.#programs,
      ...variables,
    };
    const script = path.join(scripts, path.basename(command.at(-1) ?? ''));
    const assignments = Object.entries(values).map(([key, value]) => `${key}=${value}`);
    const shell = `rm -rf "$WORK" && mkdir "$WORK"
      sh ${script} & pid=$!
      until ${until} || ! kill -0 $pid 2>/dev/null; do sleep 0.05; done
      if ${until}; then kill $pid; fi
      wait $pid`;
    return run(['env', '-i', ...assignments, path.join(this.#programs, 'sh'), '-c', shell]);
  }

  /** Uploads a snapshot: a pod that has done so waits to be stopped. */
  upload(manifest: Manifest, variables: Variables = {}): Promise<Outcome> {
    const snapshot = { SNAPSHOT: JSON.stringify(manifest, null, 1), DATA: this.path('source') };
    return this.run('upload', { ...snapshot, ...variables }, '[ -f "$WORK/uploaded" ]');
  }

  /** Restores the newest good snapshot into a volume. */
  restore(volume: string, variables: Variables = {}, until?: string): Promise<Outcome> {
    const data = this.path(volume);
    mkdirSync(data, { recursive: true });
    return this.run('restore', { DATA: data, ...variables }, until);
  }

  /** Marks a snapshot as one that was checked. */
  promote(name: string, variables: Variables = {}): Promise<Outcome> {
    const checked = this.path('checked');
    writeFileSync(checked, `${name}\n`);
    return this.run('promote', { CHECKED: checked, ...variables });
  }
}

/** What a snapshot is of, as a run tells it. */
export type Manifest = Readonly<Record<'name' | 'chain' | 'client' | 'version' | 'layout', string>>;

/** A snapshot of a day, which pods of staging may begin with. */
export const manifestOf = (day: number, facts: Partial<Manifest> = {}): Manifest => ({
  name: `geth-2026010${day}-020000`,
  chain: '11155111',
  client: 'geth',
  version: 'v1.17.5',
  layout: 'path/pruned',
  ...facts,
});
