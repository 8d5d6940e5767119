import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import cdk from '../cdk.json';
import type { CloudEnvironment } from './cloud-environment';
import { environmentStacks } from './environment-stacks';

/** How an app is made. */
export interface CloudAppProps {
  /** Folder of the cloud assembly. @default the CLI's, or a temporary one */
  readonly outdir?: string;
  /** Whether cdk-nag looks at every resource and its findings fail the synthesis. @default true */
  readonly checked?: boolean;
}

/** An app with the clouds of the given environments. */
export function cloudApp(
  environments: readonly CloudEnvironment[],
  { outdir, checked = true }: CloudAppProps = {},
): App {
  // Feature flags reach an app only through the CLI; tests and benchmarks run without it.
  const app = new App({ context: cdk.context, outdir });
  for (const environment of environments) environmentStacks(app, environment);
  if (checked) Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}
