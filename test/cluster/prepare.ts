import path from 'node:path';
import { renderEnvironment } from '../../charts/render';
import { loadEnvironment } from '../../lib/environment/load';
import { readLock } from '../../lib/images/lock';
import { repositoryRoot } from '../../lib/repository';
import { publish } from '../../lib/synthesis/publish';
import type { Cleanup } from '../live/support/cleanup';
import { purge } from './purge';
import { simulatedCluster } from './simulation/simulated-cluster';
import { setStage } from './stage';
import type { Subject } from './subject';
import type { TestCluster } from './test-cluster';

/**
 * Renders an environment and prepares the cluster for it.
 *
 * @param work folder for files of this run
 * @param cleanup empties the cluster again
 */
export async function prepare(cluster: TestCluster, name: string, work: string, cleanup: Cleanup): Promise<Subject> {
  const environment = loadEnvironment(name, path.join(repositoryRoot, 'environments'));
  const rendered = renderEnvironment(environment, readLock(path.join(repositoryRoot, 'images.lock.yaml')).pin);
  const folder = path.join(work, name);
  publish(folder, rendered.files);
  await purge(cluster, rendered);
  const simulated = simulatedCluster(environment);
  const nodes = await setStage(cluster, environment, simulated, cleanup);
  cleanup.add(() => purge(cluster, rendered));
  return { ...cluster, environment, rendered, folder, nodes, simulated };
}
