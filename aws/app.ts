import { App } from 'aws-cdk-lib';
import cdk from '../cdk.json';
import type { CloudEnvironment } from './cloud-environment';
import { environmentStacks } from './environment-stacks';

/**
 * An app with the clouds of the given environments.
 *
 * @param outdir folder of the cloud assembly. @default the CLI's, or a temporary one
 */
export function cloudApp(environments: readonly CloudEnvironment[], outdir?: string): App {
  // Feature flags reach an app only through the CLI; tests and benchmarks run without it.
  // Nobody reads the tree of constructs that it would write beside the templates.
  const app = new App({ context: cdk.context, outdir, treeMetadata: false });
  for (const environment of environments) environmentStacks(app, environment);
  return app;
}
