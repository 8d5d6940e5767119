import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ownImages } from '../../../lib/images/own-images';
import { repositoryRoot } from '../../../lib/repository';
import { inTemporaryFolder } from './temporary-folder';

/** What `npm run images` did. */
interface Run {
  readonly code: number | null;
  readonly lines: readonly string[];
  readonly problems: readonly string[];
  /** Commands that the fake programs were called with. */
  readonly calls: readonly string[];
}

/** Runs the command with fake programs on PATH: each notes its call and ends with 1 where `fail` matches it. */
function run(argv: readonly string[], programs: readonly string[], fail = 'nothing'): Promise<Run> {
  return inTemporaryFolder((folder) => {
    const log = path.join(folder, 'calls');
    for (const name of programs) {
      const file = path.join(folder, name);
      const script = `call="${name} $*"\necho "$call" >> "${log}"\ncase "$call" in *"${fail}"*) exit 1;; esac\n`;
      writeFileSync(file, `#!/bin/sh\n${script}`);
      chmodSync(file, 0o755);
    }
    const command = ['bin/start.js', 'bin/images.ts', ...argv];
    const options = { cwd: repositoryRoot, env: { PATH: folder }, encoding: 'utf8' } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, command, options);
    const calls = existsSync(log) ? linesOf(readFileSync(log, 'utf8')) : [];
    return { code: status, lines: linesOf(stdout), problems: linesOf(stderr), calls };
  });
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');

/** The call that builds an image, whatever of its base is locked. */
const building = (name: string, folder: string, given = '') =>
  expect.stringMatching(`^docker build --tag ${name} (--build-arg \\S+ )*${given}${repositoryRoot}/${folder}$`);

describe('npm run images', () => {
  it('builds every image and loads them into kind, saying what it does', async () => {
    const { code, lines, calls } = await run([], ['docker', 'kind']);
    expect(code).toBe(0);
    const built = Object.values(ownImages).filter(({ given, onlyNamed }) => given === undefined && !onlyNamed);
    const names = built.map(({ name }) => name);
    expect(calls.filter((call) => call.startsWith('docker build'))).toEqual(
      built.map(({ name, folder }) => building(name, folder)),
    );
    expect(calls.at(-1)).toBe(`kind load docker-image ${names.join(' ')} --name kind`);
    expect(lines[0]).toMatch(/^left out .*relay.* needs relay-server, .* --relay-server <folder>$/);
    expect(lines[1]).toBe('left out ghcr.io/chainyard/zksync-server:31.0.0: built only where it is named');
    expect(lines[2]).toBe(`[1/${names.length}] building ${names[0]} from docker/deluge`);
    expect(lines.at(-1)).toBe(`loading ${names.length} images into the kind cluster kind`);
  });

  it('packs the relay server that is given', async () => {
    await inTemporaryFolder(async (folder) => {
      writeFileSync(path.join(folder, 'relay-server'), '');
      const { code, calls } = await run(['relay', '--relay-server', folder], ['docker', 'kind']);
      expect(code).toBe(0);
      expect(calls).toContainEqual(
        building('ghcr.io/chainyard/relay:0.1.0', 'docker/relay', `--build-context server=${folder} `),
      );
    });
  });

  it('builds the server of the ZK Stack where it is named', async () => {
    const { code, calls } = await run(['zksync-server', '--target', 'none'], ['docker']);
    expect(code).toBe(0);
    expect(calls).toContainEqual(building('ghcr.io/chainyard/zksync-server:31.0.0', 'docker/zksync-server'));
  });

  it('refuses to pack the relay without its server', async () => {
    expect((await run(['relay'], ['docker', 'kind'])).problems).toEqual([
      expect.stringContaining('needs relay-server, which is not built here'),
    ]);
    expect((await run(['--relay-server', '/nowhere'], ['docker', 'kind'])).problems).toEqual([
      '--relay-server "/nowhere" holds no relay-server',
    ]);
  });

  it('builds one under another name for a k3d cluster', async () => {
    const argv = ['orbitdb', '--tag', 'orbitdb=ghcr.io/me/orbitdb:v9', '--target', 'k3d', '--cluster', 'mine'];
    const { code, calls } = await run(argv, ['docker', 'k3d']);
    expect(code).toBe(0);
    expect(calls.slice(2)).toEqual([
      building('ghcr.io/me/orbitdb:v9', 'docker/orbitdb'),
      'k3d image import ghcr.io/me/orbitdb:v9 --cluster mine',
    ]);
  });

  it('only builds where no cluster is wanted', async () => {
    const { code, calls } = await run(['deluge', '--target', 'none'], ['docker']);
    expect(code).toBe(0);
    expect(calls).toHaveLength(2);
  });

  it('names all that is missing before it builds', async () => {
    const { code, problems, calls } = await run([], []);
    expect(code).toBe(1);
    expect(calls).toEqual([]);
    expect(problems).toEqual([
      'docker is not installed: https://docs.docker.com/engine/install',
      'kind is not installed: https://kind.sigs.k8s.io, or choose another --target',
    ]);
  });

  it('says that the engine is not running, and that there is no cluster', async () => {
    const engine = await run([], ['docker', 'kind'], 'docker version');
    expect(engine.problems).toEqual([expect.stringContaining('docker does not answer: start its engine')]);
    const cluster = await run([], ['docker', 'kind'], 'kind get');
    expect(cluster.problems).toEqual([expect.stringContaining('no kind cluster "kind": kind create cluster')]);
    expect([...engine.calls, ...cluster.calls].filter((call) => call.includes('build'))).toEqual([]);
  });

  it('stops at the first build that fails', async () => {
    const { code, problems, calls } = await run([], ['docker', 'kind'], 'docker build');
    expect(code).toBe(1);
    expect(problems).toEqual([expect.stringMatching(/^failed with exit code 1: docker build --tag /)]);
    expect(calls.filter((call) => call.startsWith('docker build'))).toHaveLength(1);
  });

  it('names every argument that it cannot use', async () => {
    const { code, problems, calls } = await run(
      ['geth', '--target', 'minikube', '--tag', 'orbitdb', '--tag', 'deluge=x', '--tag', 'y=A:v1'],
      ['docker', 'kind'],
    );
    expect(code).toBe(1);
    expect(calls).toEqual([]);
    expect(problems).toEqual([
      '--target "minikube" is not one of kind, k3d, none',
      expect.stringContaining('--tag "orbitdb" is not <image>=<name:tag>'),
      '"x" is not a name with a tag, such as x:v1.0.0',
      expect.stringContaining('"A:v1" is not the name of an image'),
      '"geth" is not built here; the images of this repository are deluge, orbitdb, relay, zksync-server',
      '"y" is not built here; the images of this repository are deluge, orbitdb, relay, zksync-server',
    ]);
    expect((await run(['--all'], [])).problems).toEqual([expect.stringContaining("Unknown option '--all'; usage: ")]);
  });
});

describe('ownImages', () => {
  it.each(Object.entries(ownImages))('%s has a Dockerfile', (_, { folder }) => {
    expect(existsSync(path.join(repositoryRoot, folder, 'Dockerfile'))).toBe(true);
  });
});
