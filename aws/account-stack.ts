import { type IStackSynthesizer, Stack, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { type StackPart, stackName } from '../lib/contract/cloud-names';
import { resourceTags } from '../lib/contract/resource-tags';
import type { CloudEnvironment } from './cloud-environment';
import { isProtected } from './removal';

/** What every stack is given. */
export interface EnvironmentStackProps {
  readonly environment: CloudEnvironment;
}

/** What a stack is called, and what it is for. */
export interface StackIdentity {
  readonly part: StackPart;
  readonly description: string;
  /** Value of the tag `system`. @default platform */
  readonly system?: string;
}

/** A stack in the account and region of an environment, with its tags and its protection. */
export class AccountStack extends Stack {
  protected readonly cloud: CloudEnvironment;

  constructor(
    scope: Construct,
    { environment }: EnvironmentStackProps,
    { part, description, system }: StackIdentity,
    synthesizer: IStackSynthesizer,
  ) {
    const { name, region, aws } = environment;
    super(scope, stackName(name, part), {
      description,
      env: { account: aws.account, region },
      terminationProtection: isProtected(environment),
      analyticsReporting: false,
      synthesizer,
    });
    this.cloud = environment;
    for (const [key, value] of Object.entries(resourceTags(environment, system))) Tags.of(this).add(key, value);
  }
}
