import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listEnvironments } from '../../lib/environment/find';
import { loadEnvironment } from '../../lib/environment/load';
import { InputError, runCommand } from '../../lib/errors';
import { repositoryRoot } from '../../lib/repository';
import { Cleanup } from '../live/support/cleanup';
import { Report } from '../live/support/report';
import { connect } from './api/connect';
import { ObjectPaths } from './api/object-paths';
import { checkEnvironment } from './check-environment';
import { checksOf } from './checks/checks';
import { chooseControlPlane, NO_CONTROL_PLANE } from './control-plane';
import type { ControlPlane } from './control-plane/control-plane';
import { Interrupted, Interruption } from './interruption';
import { prepare } from './prepare';
import { cordonRealNodes } from './real-nodes';
import { describeCluster } from './simulation/simulated-cluster';
import type { Subject } from './subject';
import type { TestCluster } from './test-cluster';

const environments = path.join(repositoryRoot, 'environments');
const report = new Report();
const interruption = new Interruption((line) => report.note(line));

// Every environment, or those that are named, on a real control plane with simulated nodes.
void runCommand(async () => {
  const asked = process.argv.slice(2);
  const names = asked.length > 0 ? asked : listEnvironments(environments);
  const start = performance.now();
  const controlPlane = await chooseControlPlane();
  const cleanup = new Cleanup();
  try {
    if (controlPlane === undefined) report.skip(names.join(', '), NO_CONTROL_PLANE);
    else await checkAll(controlPlane, names, cleanup);
  } catch (error) {
    if (error instanceof InputError) throw error;
    if (!(error instanceof Interrupted)) await report.check('the run reaches its end', () => Promise.reject(error));
  } finally {
    await cleanup.run();
  }
  report.note(`${((performance.now() - start) / 1000).toFixed(0)} s`);
  report.finish();
});

async function checkAll(controlPlane: ControlPlane, names: readonly string[], cleanup: Cleanup): Promise<void> {
  const work = mkdtempSync(path.join(tmpdir(), 'chainyard-dist-'));
  cleanup.add(() => rmSync(work, { recursive: true, force: true }));
  // What kubectl learns of one cluster is wrong for the next.
  process.env.KUBECACHEDIR = path.join(work, 'kubectl');
  // The engine that validates templates takes longer to start than all of them to be made.
  process.env.CDK_VALIDATION = 'false';
  const cluster = await start(controlPlane, cleanup);
  for (const name of fewestOperatorsFirst(names)) {
    const stage = new Cleanup();
    try {
      await checkOne(cluster, name, work, stage);
    } finally {
      await stage.run();
    }
  }
}

/** Kinds of operators stay in the cluster, and those who name none are to find none. */
function fewestOperatorsFirst(names: readonly string[]): string[] {
  const count = (name: string) => loadEnvironment(name, environments).operators.length;
  return [...names].sort((a, b) => count(a) - count(b));
}

async function start(controlPlane: ControlPlane, cleanup: Cleanup): Promise<TestCluster> {
  const kubectl = await controlPlane.start(cleanup);
  interruption.pass();
  const api = await connect(kubectl, cleanup);
  await cordonRealNodes(api, cleanup);
  const { gitVersion } = await api.get<{ readonly gitVersion: string }>('/version');
  report.note(`${controlPlane.name}: Kubernetes ${gitVersion}`);
  return { kubectl, api, paths: new ObjectPaths(api), atEnd: cleanup };
}

async function checkOne(cluster: TestCluster, name: string, work: string, stage: Cleanup): Promise<void> {
  const check = checksOf(name, report, interruption);
  let subject: Subject | undefined;
  await check('simulated nodes, and the kinds of its operators', async () => {
    subject = await prepare(cluster, name, work, stage);
    return describeCluster(subject.simulated);
  });
  if (subject !== undefined) await checkEnvironment(subject, check);
}
