import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Kubectl } from '../../live/support/kubectl';
import { run, succeed } from '../../live/support/shell';
import type { ControlPlane } from './control-plane';

/** Commands that must work before kind does. */
const needed = [
  ['kind', 'version'],
  ['docker', 'info'],
  ['kubectl', 'version', '--client'],
];

/** A cluster made by kind, deleted at the end. */
export const kind: ControlPlane = {
  name: 'kind',
  present: async () => {
    const outcomes = await Promise.all(needed.map((command) => run(command).catch(() => ({ code: 1 }))));
    return outcomes.every(({ code }) => code === 0);
  },
  start: async (cleanup) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'chainyard-kind-'));
    cleanup.add(() => rmSync(folder, { recursive: true, force: true }));
    const kubeconfig = path.join(folder, 'kubeconfig');
    const name = `chainyard-test-${process.pid}`;
    const identity = ['--name', name, '--kubeconfig', kubeconfig];
    const create = succeed(['kind', 'create', 'cluster', ...identity, '--wait', '120s'], { seconds: 600 });
    cleanup.add(async () => {
      await create.catch(() => undefined);
      await succeed(['kind', 'delete', 'cluster', ...identity]);
    });
    await create;
    return new Kubectl('kubectl', kubeconfig);
  },
};
