import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { type LoadedEnvironment, loadEnvironment } from '../../../lib/environment/load';
import { type PromoteProps, promote } from '../../../lib/releases/promote';
import { type ReleaseProps, release } from '../../../lib/releases/release';
import { type Releases, releasesFile } from '../../../lib/releases/releases';
import { steps } from '../../../lib/releases/steps';
import { EnvironmentFolder } from '../../charts/environment-folder';

/** The moment of every command, which is the day of tests. */
export const now = new Date('2026-11-21T23:00:00.500Z');

export const app = (version: string): string => `ghcr.io/celestiaorg/celestia-app:${version}`;
export const node = (version: string): string => `ghcr.io/celestiaorg/celestia-node:${version}`;

/** The three steps, each with identities; call it outside of the tests. */
export class NetworkFolder {
  private readonly environments = new EnvironmentFolder();
  private folder = '';

  constructor() {
    beforeAll(() => {
      for (const name of steps) this.environments.identify(name);
    });
    beforeEach(() => {
      this.folder = path.dirname(this.write('rc0', network('rc0', 'fresh', '')));
      this.write('rc1', network('rc1', 'preserve', '  promotion: { from: rc0 } # never from devnet\n'));
      this.write('devnet', network('devnet', 'preserve', '  promotion: { from: rc1 }\n'));
    });
    afterEach(() => rmSync(path.join(this.folder, 'releases'), { recursive: true, force: true }));
  }

  /** Writes the file of an environment. */
  write(name: string, text: string): string {
    return this.environments.write(name, text);
  }

  /** Replaces a part of an environment file that is there. */
  change(name: string, part: string | RegExp, other: string): void {
    const before = this.text(name);
    const after = before.replace(part, other);
    if (after === before) throw new Error(`${name} holds no ${part}`);
    this.write(name, after);
  }

  /** Writes a file beside the environments. */
  add(file: string, text: string): void {
    mkdirSync(path.dirname(this.path(file)), { recursive: true });
    writeFileSync(this.path(file), text);
  }

  path(file: string): string {
    return path.join(this.folder, file);
  }

  file(name: string): string {
    return this.path(`${name}.yaml`);
  }

  text(name: string): string {
    return readFileSync(this.file(name), 'utf8');
  }

  /** What the record of an environment says. */
  record(name: string): Releases {
    return parse(readFileSync(releasesFile(this.file(name), name), 'utf8'));
  }

  load(name: string): LoadedEnvironment {
    return loadEnvironment(this.file(name), '');
  }

  release(name: string, props: Partial<ReleaseProps> = {}): string[] {
    return release({ file: this.file(name), now, ...props });
  }

  promote(from: string, to: string, props: Partial<PromoteProps> = {}): string[] {
    return promote({ from: this.load(from), file: this.file(to), now, ...props });
  }
}

const network = (name: string, policy: string, more: string): string => `# The network ${name}.
name:   ${name}
provider: aks
kubernetes: { version: '1.36' }

celestia:
  network: ${name}
  genesis:   # which chain
    policy: ${policy}
    epoch:  1 # raised by a command
    time: '2026-11-21T18:00:00Z'
  images:
    app: ${app('v9.0.4')}

    # the one that reads it
    node: "${node('v0.31.4')}"
${more}  weights: '9:1'
`;
