import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { headCheckFiles } from '../../../charts/ethereum/head-check';
import { NOW } from './fake-client';

const applets = ['awk', 'head', 'httpd', 'rm', 'sed', 'sh', 'tail', 'timeout', 'tr', 'wget'];

/** Whether busybox is here with all that its image has; without it the programs of the system stand in. */
export const hasBusybox = applets.every(
  (applet) => spawnSync('busybox', ['sh', '-c', `busybox --list | grep -qx ${applet}`]).status === 0,
);

/** The scripts of the head check as its container sees them, and the programs of its image. */
export class HeadCheckSidecar {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'chainyard-head-check-'));
  readonly #cgi = path.join(this.folder, 'www/cgi-bin');
  readonly #programs = path.join(this.folder, 'bin');
  readonly state = path.join(this.folder, 'state');

  constructor() {
    for (const each of [this.#cgi, this.#programs, this.state]) mkdirSync(each, { recursive: true });
    for (const [name, text] of Object.entries(headCheckFiles()))
      writeFileSync(path.join(this.#cgi, name), text, { mode: 0o555 });
    writeFileSync(path.join(this.#programs, 'date'), '#!/bin/sh\necho "$NOW"\n', { mode: 0o755 });
    const busybox = spawnSync('sh', ['-c', 'command -v busybox'], { encoding: 'utf8' }).stdout.trim();
    if (hasBusybox) for (const applet of applets) symlinkSync(busybox, path.join(this.#programs, applet));
  }

  /** Runs what httpd runs for a path, and gives what it prints. */
  async ask(page: 'readyz' | 'head' | 'metrics', settings: Settings): Promise<string> {
    const { stdout, stderr } = await promisify(execFile)('sh', [page], {
      cwd: this.#cgi,
      env: this.environment(settings),
    });
    if (stderr !== '') throw new Error(stderr);
    return stdout;
  }

  environment({ rpc, references = [], ...limits }: Settings): NodeJS.ProcessEnv {
    return {
      PATH: hasBusybox ? this.#programs : `${this.#programs}:${process.env.PATH}`,
      RPC_URL: `http://${rpc}`,
      HEALTH_URL: limits.health === undefined ? '' : `http://${limits.health}/health`,
      CHAIN_ID: '1',
      REFERENCES: references.join(' '),
      MAXIMUM_HEAD_AGE: String(limits.maximumAge ?? 60),
      MAXIMUM_HEAD_LAG: String(limits.maximumLag ?? 3),
      STATE: this.state,
      NOW: String(NOW + (limits.later ?? 0)),
    };
  }

  /** The command that serves the pages on a port of loopback. */
  get server(): readonly string[] {
    return [path.join(this.#cgi, 'start.sh'), '-h', path.join(this.folder, 'www')];
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** What the sidecar is told, with the hosts and ports of fakes. */
export interface Settings {
  readonly rpc: string;
  readonly references?: readonly string[];
  /** The client's own health endpoint. */
  readonly health?: string;
  readonly maximumAge?: number;
  readonly maximumLag?: number;
  /** Seconds that have gone by since the ages of heads were counted. @default 0 */
  readonly later?: number;
}
