import { CfnOutput, Duration, LegacyStackSynthesizer } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { AccountStack, type EnvironmentStackProps } from '../account-stack';
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
export class DeploymentStack extends AccountStack {
  private readonly place: Place;

  constructor(scope: Construct, props: EnvironmentStackProps) {
    const description = 'Limits of what is deployed, and roles that deploy it';
    super(scope, props, { part: 'deployment', description }, new LegacyStackSynthesizer());
    const { name, aws } = this.cloud;
    this.place = placeOf(this, this.cloud);
    this.bootstrapPolicies(name);
    if (aws.deployment !== undefined) this.jobRoles(aws.deployment);
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

  private jobRoles(deployment: DeploymentSection): void {
    const { name } = this.cloud;
    const provider = githubProvider(this, this.cloud, deployment);
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
