import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { InputError } from '../../../lib/errors';
import type { Cleanup } from './cleanup';
import type { LiveCluster } from './cluster';
import { Kubectl } from './kubectl';
import { NodeAccess } from './node-access';
import { succeed } from './shell';
import { clusterPrograms, clusterTool } from './tools';

/**
 * Starts a cluster of its own, in a folder and on a port of its own.
 *
 * @param archives images that its pods find
 */
export async function ownCluster(archives: readonly string[], cleanup: Cleanup): Promise<LiveCluster> {
  await refuseSecond();
  const folder = mkdtempSync(path.join(tmpdir(), 'chainyard-live-'));
  cleanup.add(() => rmSync(folder, { recursive: true, force: true }));
  symlinkSync(clusterPrograms, path.join(folder, 'bin'));
  mkdirSync(path.join(folder, 'images'));
  for (const archive of archives) symlinkSync(archive, path.join(folder, 'images', path.basename(archive)));
  const environment = { CLUSTER_DIR: folder, CLUSTER_PORT: String(await freePort()) };
  cleanup.add(() => succeed([clusterTool, 'down', '--purge'], { environment }));
  await succeed([clusterTool, 'up'], { environment, seconds: 300 });
  const kubectl = new Kubectl(path.join(folder, 'bin/kubectl'), path.join(folder, 'admin.kubeconfig'));
  return { kubectl, node: new NodeAccess(environment) };
}

/** Pods of every such cluster share one cgroup of the machine. */
async function refuseSecond(): Promise<void> {
  const script = 'find /sys/fs/cgroup -path "*/chainyard/*" -name cgroup.procs -exec cat {} + | head -n 1';
  if ((await succeed(['sh', '-c', script])) === '') return;
  throw new InputError(['another whole cluster runs on this machine: stop it with "cluster down" in its CLUSTER_DIR']);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
