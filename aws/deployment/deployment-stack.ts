import type { Construct } from 'constructs';
import { EnvironmentStack, type EnvironmentStackProps } from '../environment-stack';

/** Roles by which workflows on GitHub deploy the environment. */
export class DeploymentStack extends EnvironmentStack {
  constructor(scope: Construct, props: EnvironmentStackProps) {
    super(scope, props, { part: 'deployment', description: 'Roles that deploy the environment' });
  }
}
