import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { repositoryRoot } from '../../../lib/repository';
import { succeed } from '../support/shell';
import { binaries } from '../support/tools';
import type { Recipe } from './recipe';

const ipfs = path.join(binaries, 'ipfs');
const builtRelay = path.join(homedir(), '.cache/chainyard-relay/relay-server');
const standInRelay = path.join(repositoryRoot, 'test/live/stand-in/relay-server.py');
const service = path.join(repositoryRoot, 'docker/orbitdb');

/** Every applet is a hard link, as in the published image. */
const unpackBusybox = `umask 022 && mkdir bin && cd bin && tar -xOf "$0" ./usr/bin/busybox >busybox && chmod 755 busybox
for name in $(./busybox --list); do ln -f busybox "$name"; done`;

/** Files of an image that has busybox, and some of its own. */
export async function busyboxBeside(
  work: string,
  debian: string,
  files: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  await succeed(['sh', '-c', unpackBusybox, debian], { folder: work });
  return { '/bin': path.join(work, 'bin'), ...files };
}

/** kubo beside busybox, which is all that the published image has as well. */
export const kubo: Recipe = {
  what: 'kubo 0.42.0 and busybox',
  debian: false,
  user: 1000,
  sources: [ipfs],
  files: (work, debian) => busyboxBeside(work, debian, { '/usr/local/bin/ipfs': ipfs }),
};

/** Whether the relay's own server is on this machine. */
export const hasRelay = existsSync(builtRelay);

/** git beside the relay server, or beside a stand-in of this test where that is not on this machine. */
export const relay: Recipe = {
  what: hasRelay
    ? "git and the relay's own HTTP server"
    : "git and a STAND-IN of this test for the relay's HTTP server",
  debian: true,
  user: 10001,
  sources: [hasRelay ? builtRelay : standInRelay],
  files: async () => ({ '/usr/local/bin/relay-server': hasRelay ? builtRelay : standInRelay }),
};

/** The service of docker/orbitdb with the Node that it is tested with. */
export const orbitdb: Recipe = {
  what: 'the OrbitDB service of docker/orbitdb',
  debian: true,
  user: 10001,
  entrypoint: ['node', '/app/main.js'],
  sources: ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'scripts', 'src'].map((each) =>
    path.join(service, each),
  ),
  files: async (work) => {
    await succeed(['cp', '-r', ...orbitdb.sources, work]);
    await succeed(['npm', 'ci', '--no-audit', '--no-fund'], { folder: work, seconds: 600 });
    await succeed(['npm', 'run', 'bundle', '--', 'bundled'], { folder: work, seconds: 600 });
    return {
      '/app': path.join(work, 'bundled'),
      '/usr/local/bin/node': path.join(work, 'node_modules/node/bin/node'),
    };
  },
};

/** A program of Celestia beside bash, curl and jq, which the published images have as well. */
const celestia = (program: string, what: string): Recipe => ({
  what,
  debian: true,
  user: 10001,
  sources: [path.join(binaries, program)],
  files: async () => ({ [`/bin/${program}`]: path.join(binaries, program) }),
});

/** The standalone build, without the older versions that the published image runs for older blocks. */
export const celestiaApp = celestia('celestia-appd', 'celestia-appd 9.0.4 (standalone build)');

/** Bridge and light node. */
export const celestiaNode = celestia('celestia', 'celestia-node 0.31.4');

/** The collector alone, as in the published image. */
export const collector: Recipe = {
  what: 'an OpenTelemetry collector 0.155 of the same parts',
  debian: false,
  user: 10001,
  entrypoint: ['/otelcol'],
  sources: [path.join(binaries, 'otelcol')],
  files: async () => ({ '/otelcol': path.join(binaries, 'otelcol') }),
};

/** The torrent daemon of Debian. */
export const deluge: Recipe = {
  what: "Debian's deluged",
  debian: true,
  user: 10001,
  sources: [],
  files: async () => ({}),
};

/** curl and git for the pods of the test. */
export const tools: Recipe = { ...deluge, what: 'curl and git of Debian' };
