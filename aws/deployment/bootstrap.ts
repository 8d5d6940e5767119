import { bootstrapQualifier, toolkitStackName } from '../../lib/contract/cloud-names';
import { boundaryName } from '../iam/environment-roles';
import type { Place } from '../iam/place';

/** Roles that the CDK's bootstrap makes. */
export type BootstrapRole = 'deploy' | 'file-publishing' | 'lookup';

/** ARN of a role of the environment's bootstrap. */
export const bootstrapRole = ({ globalArn, environment, account, region }: Place, role: BootstrapRole): string =>
  globalArn('iam', `role/cdk-${bootstrapQualifier(environment.name)}-${role}-role-${account}-${region}`);

/** ARN of the parameter that says which version of the CDK's bootstrap it is. */
export const bootstrapVersion = ({ arn, environment }: Place): string =>
  arn('ssm', `parameter/cdk-bootstrap/${bootstrapQualifier(environment.name)}/version`);

/**
 * The command that bootstraps an environment: apart from all others, and within its limits.
 *
 * @param policies ARNs of what CloudFormation may do
 */
export const bootstrapCommand = (
  { environment: { name }, account, region }: Place,
  policies: readonly string[],
): string =>
  [
    `ENVIRONMENT=${name} npx cdk bootstrap aws://${account}/${region}`,
    `--qualifier ${bootstrapQualifier(name)}`,
    `--toolkit-stack-name ${toolkitStackName(name)}`,
    `--cloudformation-execution-policies ${policies.join(',')}`,
    `--custom-permissions-boundary ${boundaryName(name)}`,
  ].join(' ');
