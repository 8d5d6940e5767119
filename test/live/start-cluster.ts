import { existsSync } from 'node:fs';
import type { LoadedEnvironment } from '../../lib/environment/load';
import { InputError } from '../../lib/errors';
import { ethereumRecipes } from './images/ethereum';
import { makeImage } from './images/make';
import type { Recipe } from './images/recipe';
import { celestiaApp, celestiaNode, collector, deluge, kubo, orbitdb, relay, tools } from './images/recipes';
import { autoscalingRecipes } from './rollup/autoscaling/images';
import { dataRecipes } from './rollup/data/images';
import type { Cleanup } from './support/cleanup';
import type { LiveCluster } from './support/cluster';
import { Kubectl } from './support/kubectl';
import { ownCluster } from './support/own-cluster';
import type { Report } from './support/report';
import { hasClusterTool, unpackTools } from './support/tools';
import { timed } from './support/wait';

const TOOLS = 'chainyard.test/tools:1';

/**
 * The cluster that KUBECONFIG names, or one of its own where this machine can make one.
 *
 * @returns undefined where there is none, after saying what to do
 */
export async function startCluster(
  environments: readonly LoadedEnvironment[],
  pin: (image: string) => string,
  report: Report,
  cleanup: Cleanup,
): Promise<LiveCluster | undefined> {
  const images = imagesOf(environments, pin);
  const given = process.env.KUBECONFIG;
  if (given) return givenCluster(given, [...images.keys()], report, cleanup);
  if (!hasClusterTool) {
    report.skip('live', 'no cluster: set KUBECONFIG to that of a disposable one, made with kind for example');
    return undefined;
  }
  await unpackTools();
  const archives: string[] = [];
  for (const [name, recipe] of [...images, ...autoscalingRecipes]) {
    const { seconds, result } = await timed(() => makeImage(name, recipe, cleanup));
    archives.push(result);
    report.note(`image ${name}: ${recipe.what} (${seconds.toFixed(1)} s)`);
  }
  const { seconds, result } = await timed(() => ownCluster(archives, cleanup));
  report.note(`cluster up (${seconds.toFixed(1)} s)`);
  return result;
}

/** What stands for each image that an environment names, and for the pods of the test. */
function imagesOf(environments: readonly LoadedEnvironment[], pin: (image: string) => string): Map<string, Recipe> {
  const images = new Map([[TOOLS, tools]]);
  const named = [...environments.flatMap(recipesOf), ...dataRecipes];
  for (const [name, recipe] of named) if (name !== undefined) images.set(pin(name), recipe);
  return images;
}

const recipesOf = ({ celestia, ethereum, relay: server, perpetual }: LoadedEnvironment) =>
  [
    [celestia?.images.app, celestiaApp],
    [celestia?.images.node, celestiaNode],
    [celestia?.images.collector, collector],
    [perpetual?.kubo.image, kubo],
    [perpetual?.orbitdb.image, orbitdb],
    [server?.image, relay],
    [server?.ipfs?.image, kubo],
    [server?.deluge?.image, deluge],
    ...(ethereum === undefined ? [] : ethereumRecipes(ethereum)),
  ] as const;

async function givenCluster(
  kubeconfig: string,
  images: readonly string[],
  report: Report,
  cleanup: Cleanup,
): Promise<LiveCluster> {
  if (!existsSync(kubeconfig)) throw new InputError([`KUBECONFIG: there is no file ${kubeconfig}`]);
  const kubectl = new Kubectl('kubectl', kubeconfig);
  const ofStores = ['rollup-data', 'rollup-app', 'envoy-gateway-system'];
  const namespaces = ['celestia', 'ethereum', 'relay', 'perpetual', 'monitoring', ...ofStores];
  const there = await kubectl.text(['get', 'namespaces', ...namespaces, '--ignore-not-found', '-o', 'name']);
  if (there !== '')
    throw new InputError([`the cluster of KUBECONFIG is in use: ${there.split('\n').join(', ')} exist`]);
  report.note(`the cluster of KUBECONFIG must have or find the images ${images.join(', ')}`);
  cleanup.add(async () => {
    await kubectl.text(['delete', 'namespace', ...namespaces, '--ignore-not-found'], { seconds: 300 });
    await kubectl.text(['delete', 'pod', 'client', 'stranger', '--ignore-not-found']);
    const classes = ['batch', 'chain-critical', 'standard'];
    await kubectl.text(['delete', 'priorityclass', ...classes, '--ignore-not-found']);
  });
  return { kubectl };
}
