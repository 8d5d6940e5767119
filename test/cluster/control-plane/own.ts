import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Kubectl } from '../../live/support/kubectl';
import { succeed } from '../../live/support/shell';
import { clusterPrograms, clusterTool, hasClusterTool } from '../../live/support/tools';
import type { ControlPlane } from './control-plane';

/** Kubernetes compiled for this machine, in a folder and on a port of its own. */
export const own: ControlPlane = {
  name: 'a control plane of its own',
  present: async () => hasClusterTool && process.getuid?.() === 0,
  start: async (cleanup) => {
    await succeed([clusterTool, 'build'], { seconds: 3600 });
    const folder = mkdtempSync(path.join(tmpdir(), 'chainyard-cluster-'));
    cleanup.add(() => rmSync(folder, { recursive: true, force: true }));
    symlinkSync(clusterPrograms, path.join(folder, 'bin'));
    const environment = { CLUSTER_DIR: folder, CLUSTER_PORT: String(await freePort()) };
    const up = succeed([clusterTool, 'up', '--control-plane-only'], { environment, seconds: 300 });
    cleanup.add(async () => {
      // What is still on its way up cannot be stopped whole.
      await up.catch(() => undefined);
      await succeed([clusterTool, 'down', '--purge'], { environment });
    });
    await up;
    return new Kubectl(path.join(folder, 'bin/kubectl'), path.join(folder, 'admin.kubeconfig'));
  },
};

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
