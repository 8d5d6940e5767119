import { DefaultStackSynthesizer } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { bootstrapQualifier } from '../lib/contract/cloud-names';
import { AccountStack, type EnvironmentStackProps, type StackIdentity } from './account-stack';
import { keepRoles } from './iam/environment-roles';

export type { EnvironmentStackProps } from './account-stack';

/** A stack that the bootstrap of its environment deploys, with roles that stay within the environment. */
export class EnvironmentStack extends AccountStack {
  constructor(scope: Construct, props: EnvironmentStackProps, identity: StackIdentity) {
    const { environment } = props;
    const qualifier = bootstrapQualifier(environment.name);
    super(scope, props, identity, new DefaultStackSynthesizer({ qualifier }));
    keepRoles(this, environment);
  }

  /** From the environment file: nobody is asked, so that synthesis needs neither network nor credentials. */
  override get availabilityZones(): string[] {
    return [...this.cloud.zones];
  }
}
