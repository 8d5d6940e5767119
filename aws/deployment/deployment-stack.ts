import { CfnOutput, Duration, LegacyStackSynthesizer, Stack, Tags } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { stackName } from '../../lib/contract/cloud-names';
import { resourceTags } from '../../lib/contract/resource-tags';
import type { CloudEnvironment } from '../cloud-environment';
import type { EnvironmentStackProps } from '../environment-stack';
import type { Allowance } from '../iam/allowance';
import { boundaryName } from '../iam/environment-roles';
import { type Place, placeOf } from '../iam/place';
import { acknowledgePatterns, policyDocument } from '../iam/policy-document';
import { bootstrapCommand } from './bootstrap';
import { boundary } from './boundary';
import { executionPolicies } from './execution';
import { type DeploymentSection, githubJobs, githubProvider, jobs } from './github';
import { deployJobs, diffJobs } from './job-policies';

/**
 * The limits of what is deployed, and the roles by which workflows on GitHub deploy it where they do.
 *
 * Made by a person before the bootstrap of the environment, which is given its policies: with the credentials of the
 * command line, and with a template that is small enough to need no bucket.
 */
export class DeploymentStack extends Stack {
  private readonly place: Place;

  constructor(scope: Construct, { environment }: EnvironmentStackProps) {
    const { name, region, aws } = environment;
    super(scope, stackName(name, 'deployment'), {
      description: 'Limits of what is deployed, and roles that deploy it',
      env: { account: aws.account, region },
      terminationProtection: aws.unprotected === undefined,
      analyticsReporting: false,
      synthesizer: new LegacyStackSynthesizer(),
    });
    for (const [key, value] of Object.entries(resourceTags(environment))) Tags.of(this).add(key, value);
    this.place = placeOf(this, environment);
    this.bootstrapPolicies(name);
    if (aws.deployment !== undefined) this.jobRoles(environment, aws.deployment);
  }

  private bootstrapPolicies(name: string): void {
    this.policy('Boundary', boundary(this.place), boundaryName(name));
    const policies = Object.entries(executionPolicies).map(([part, allowances]) =>
      this.policy(`Execution-${part}`, allowances(this.place)),
    );
    const arns = policies.map(({ managedPolicyArn }) => managedPolicyArn);
    new CfnOutput(this, 'Bootstrap', {
      description: 'The next command: it makes what the other stacks are deployed by',
      value: bootstrapCommand(this.place, arns),
    });
  }

  private jobRoles(environment: CloudEnvironment, deployment: DeploymentSection): void {
    const { name } = environment;
    const provider = githubProvider(this, environment, deployment);
    const deploy = new iam.Role(this, 'DeployRole', {
      description: `Jobs on GitHub that deploy ${name}`,
      assumedBy: githubJobs(provider, deployment, jobs.of(name)),
      inlinePolicies: { Allowed: policyDocument(deployJobs(this.place)) },
      // A first deployment takes up to an hour.
      maxSessionDuration: Duration.hours(2),
    });
    const diff = new iam.Role(this, 'DiffRole', {
      description: `Jobs on GitHub that show what a pull request changes in ${name}`,
      assumedBy: githubJobs(provider, deployment, jobs.ofPullRequests),
      inlinePolicies: { Allowed: policyDocument(diffJobs(this.place)) },
    });
    acknowledgePatterns(diff, diffJobs(this.place));
    new CfnOutput(this, 'DeployRoleArn', { description: 'role-to-assume of jobs that deploy', value: deploy.roleArn });
    new CfnOutput(this, 'DiffRoleArn', { description: 'role-to-assume of jobs that compare', value: diff.roleArn });
  }

  private policy(id: string, allowances: readonly Allowance[], managedPolicyName?: string): iam.ManagedPolicy {
    const document = policyDocument(allowances);
    const policy = new iam.ManagedPolicy(this, id, { managedPolicyName, document });
    acknowledgePatterns(policy, allowances);
    return policy;
  }
}
