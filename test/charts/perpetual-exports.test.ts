import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { repositoryRoot } from '../../lib/repository';

const script = path.join(repositoryRoot, 'charts/perpetual/files/export-pins.sh');

/** Stands for kubo: obeys who has the token, exports what has a block, and looks in the network for what has none unless it is told not to. */
const ipfs = `#!/bin/sh
case "$*" in *--api-auth=bearer:sesame*) ;; *) echo 'RPC Access Denied' >&2 && exit 1 ;; esac
case "$*" in
  *' pin ls '*) cat "$KUBO/pins" ;;
  *' dag export '*)
    for root; do :; done
    [ ! -e "$KUBO/damaged-$root" ] || case "$*" in *--offline*) exit 1 ;; *) exec sleep 60 ;; esac
    echo "blocks of $root" ;;
esac
`;

/** A kubo and the volume of its exports, night after night. */
class Exports {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'chainyard-exports-'));
  readonly #kubo = path.join(this.folder, 'kubo');
  readonly #volume = path.join(this.folder, 'backup');
  #night = 0;

  constructor() {
    for (const each of [this.#kubo, this.#volume]) mkdirSync(each);
    this.#program('ipfs', ipfs);
    writeFileSync(path.join(this.#kubo, 'rpc-token'), 'sesame\n');
    this.#program('date', '#!/bin/sh\necho "$STAMP"\n');
  }

  /** Runs the script with these roots pinned, two lists to be kept. */
  run(pins: readonly string[]) {
    this.#night += 1;
    writeFileSync(path.join(this.#kubo, 'pins'), pins.map((root) => `${root}\n`).join(''));
    const env = {
      PATH: `${this.#kubo}:${process.env.PATH}`,
      KUBO: this.#kubo,
      KUBO_API: '/dns4/kubo/tcp/5001',
      KUBO_RPC_TOKEN_FILE: path.join(this.#kubo, 'rpc-token'),
      KEEP: '2',
      STAMP: `night-${this.#night}`,
    };
    const { status, stderr } = spawnSync('sh', [script], { cwd: this.#volume, env, encoding: 'utf8', timeout: 10_000 });
    return { status, stderr };
  }

  damage(root: string): void {
    writeFileSync(path.join(this.#kubo, `damaged-${root}`), '');
  }

  /** Runs what an operator is told to run. */
  accept(command: string): void {
    spawnSync('sh', ['-c', command], { cwd: this.#volume });
  }

  get roots(): string[] {
    const folder = path.join(this.#volume, 'car');
    return existsSync(folder) ? readdirSync(folder).map((file) => file.replace(/\.car$/, '')) : [];
  }

  get lists(): string[] {
    return readdirSync(this.#volume).filter((file) => file.startsWith('pins-'));
  }

  #program(name: string, text: string): void {
    writeFileSync(path.join(this.#kubo, name), text, { mode: 0o755 });
  }
}

describe('the export of pins', () => {
  let exports: Exports;
  beforeEach(() => {
    exports = new Exports();
  });
  afterEach(() => rmSync(exports.folder, { recursive: true }));

  it('keeps what is unpinned as long as a kept list names it', () => {
    exports.run(['a', 'b', 'c']);
    expect(exports.run(['a', 'b']).status).toBe(0);
    expect(exports.roots).toEqual(['a', 'b', 'c']);
    exports.run(['a', 'b', 'd']);
    expect(exports.roots).toEqual(['a', 'b', 'd']);
    expect(exports.lists).toEqual(['pins-night-2.txt', 'pins-night-3.txt']);
  });

  it('names a root that lacks a block, exports the others, and removes nothing', () => {
    exports.run(['a', 'b', 'gone']);
    exports.run(['a', 'b']);
    exports.damage('broken');
    const { status, stderr } = exports.run(['a', 'b', 'broken', 'last']);
    expect(status).toBe(1);
    expect(stderr).toBe('broken: not exported\n1 roots were not exported: nothing is removed\n');
    expect(exports.roots).toEqual(['a', 'b', 'gone', 'last']);
    expect(exports.lists).toEqual(['pins-night-1.txt', 'pins-night-2.txt']);
  });

  it('removes nothing, however often it runs, when kubo has lost its volume', () => {
    exports.run(['a', 'b', 'c']);
    for (const pins of [[], [], ['x', 'y', 'z', 'c']]) {
      const { status, stderr } = exports.run(pins);
      expect(status).toBe(1);
      expect(stderr).toMatch(
        /^only [01] of the 3 roots in \.\/pins-night-1\.txt are still pinned: nothing is removed$/m,
      );
    }
    expect(exports.roots).toEqual(['a', 'b', 'c', 'x', 'y', 'z']);
    expect(exports.run(['b', 'c']).status).toBe(0);
  });

  it('goes on as it says where most roots were unpinned on purpose', () => {
    exports.run(['a', 'b', 'c']);
    const [command = ''] = /mv \S+ \S+/.exec(exports.run(['c']).stderr) ?? [];
    exports.accept(command);
    expect(exports.roots).toEqual(['a', 'b', 'c']);
    expect(exports.run(['c']).status).toBe(0);
    expect(exports.roots).toEqual(['c']);
  });
});
