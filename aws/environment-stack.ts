import { DefaultStackSynthesizer, Stack, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { bootstrapQualifier, type StackPart, stackName } from '../lib/contract/cloud-names';
import { resourceTags } from '../lib/contract/resource-tags';
import type { CloudEnvironment } from './cloud-environment';
import { keepRoles } from './iam/environment-roles';

/** What every stack is given. */
export interface EnvironmentStackProps {
  readonly environment: CloudEnvironment;
}

/** What it is called, and what it is for. */
interface StackIdentity {
  readonly part: StackPart;
  readonly description: string;
  /** Value of the tag `system`. @default platform */
  readonly system?: string;
}

/** A stack of one environment: its account and region, its bootstrap, its tags, its protection. */
export class EnvironmentStack extends Stack {
  protected readonly cloud: CloudEnvironment;

  constructor(scope: Construct, { environment }: EnvironmentStackProps, { part, description, system }: StackIdentity) {
    const { name, region, aws } = environment;
    super(scope, stackName(name, part), {
      description,
      env: { account: aws.account, region },
      terminationProtection: aws.unprotected === undefined,
      analyticsReporting: false,
      synthesizer: new DefaultStackSynthesizer({ qualifier: bootstrapQualifier(name) }),
    });
    this.cloud = environment;
    for (const [key, value] of Object.entries(resourceTags(environment, system))) Tags.of(this).add(key, value);
    keepRoles(this, environment);
  }

  /** From the environment file: nobody is asked, so that synthesis needs neither network nor credentials. */
  override get availabilityZones(): string[] {
    return [...this.cloud.zones];
  }
}
