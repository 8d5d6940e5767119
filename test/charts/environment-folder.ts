import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { type LoadedEnvironment, loadEnvironment } from '../../lib/environment/load';
import { repositoryRoot } from '../../lib/repository';

/** YAML without aliases, which environment files may not have. */
const yaml = (values: object): string => stringify(values, { aliasDuplicateObjects: false });

/** Public identity of the seed 00 01 … 1f. */
const kubo = { peerId: '12D3KooWA4Xop1JaT3MHxwYMkCepYsv4iPVopMXwCz5iHYdBfeSB' };

/** Public identities of a Celestia network, those of a shipped environment. */
const { celestia } = parse(readFileSync(path.join(repositoryRoot, 'environments/identities/rc0.yaml'), 'utf8'));

/** A folder of environment files that lasts as long as the tests of a file; make it outside of them. */
export class EnvironmentFolder {
  private readonly folder = mkdtempSync(path.join(os.tmpdir(), 'environments-'));

  constructor() {
    mkdirSync(path.join(this.folder, 'identities'));
    afterAll(() => rmSync(this.folder, { recursive: true }));
  }

  /** Writes the file of an environment, given as text or as values. */
  write(name: string, content: string | object): string {
    const file = path.join(this.folder, `${name}.yaml`);
    writeFileSync(file, typeof content === 'string' ? content : yaml(content));
    return file;
  }

  /** Writes public identities for every system of an environment. */
  identify(name: string): void {
    const identities = yaml({ celestia, relay: { kubo }, perpetual: { kubo } });
    writeFileSync(path.join(this.folder, 'identities', `${name}.yaml`), identities);
  }

  /** Loads an environment, given as text or as values. */
  load(name: string, content: string | object): LoadedEnvironment {
    return loadEnvironment(this.write(name, content), this.folder);
  }
}
