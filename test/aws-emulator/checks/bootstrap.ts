import { executionPolicies } from '../../../aws/deployment/execution';
import { boundaryName } from '../../../aws/iam/environment-roles';
import { bootstrapQualifier, toolkitStackName } from '../../../lib/contract/cloud-names';
import { same } from '../../live/support/report';
import type { Checks, Cloud } from '../cloud';
import { ACCOUNT } from '../emulator';
import { roleOf } from './policies';

const ADMINISTRATOR = 'arn:aws:iam::aws:policy/AdministratorAccess';

/** Name of what the bootstrap of an environment makes. */
const nameOf = ({ environment: { name, region } }: Cloud, what: string): string =>
  `cdk-${bootstrapQualifier(name)}-${what}-${ACCOUNT}-${region}`;

/** Policies of the environment for CloudFormation, by their ARNs. */
const policiesOf = ({ resources }: Cloud): string[] =>
  resources
    .filter(({ type, logicalId }) => type === 'AWS::IAM::ManagedPolicy' && logicalId.startsWith('Execution'))
    .map(({ physicalId }) => physicalId);

/** What the stacks are deployed by. */
export const bootstrapChecks: Checks = {
  'CloudFormation has the rights of the environment within its boundary, and nobody has all': async (cloud) => {
    const RoleName = nameOf(cloud, 'cfn-exec-role');
    const policies = policiesOf(cloud);
    same('number of policies', policies.length, Object.keys(executionPolicies).length);
    const { AttachedPolicies = [] } = await cloud.aws.iam.listAttachedRolePolicies({ RoleName });
    same(`policies of ${RoleName}`, AttachedPolicies.map(({ PolicyArn }) => PolicyArn).sort(), policies.sort());
    const { PolicyNames } = await cloud.aws.iam.listRolePolicies({ RoleName });
    same(`policies inside of ${RoleName}`, PolicyNames, []);
    const { PermissionsBoundary } = await roleOf(cloud, RoleName);
    const boundary = `arn:aws:iam::${ACCOUNT}:policy/${boundaryName(cloud.environment.name)}`;
    same(`boundary of ${RoleName}`, PermissionsBoundary?.PermissionsBoundaryArn, boundary);
    const { PolicyRoles } = await cloud.aws.iam.listEntitiesForPolicy({ PolicyArn: ADMINISTRATOR });
    same('who has AdministratorAccess', PolicyRoles, []);
  },
  'every other stack is made by its role': async (cloud) => {
    const made = new Set(cloud.resources.map(({ stack }) => stack));
    const role = `arn:aws:iam::${ACCOUNT}:role/${nameOf(cloud, 'cfn-exec-role')}`;
    for (const StackName of made) {
      const { Stacks: [stack] = [] } = await cloud.aws.cloudFormation.describeStacks({ StackName });
      same(`role of ${StackName}`, stack?.RoleARN, StackName.endsWith('-deployment') ? undefined : role);
    }
  },
  'it has a stack and a bucket of its own': async (cloud) => {
    const StackName = toolkitStackName(cloud.environment.name);
    const { Stacks: [stack] = [] } = await cloud.aws.cloudFormation.describeStacks({ StackName });
    const outputs = Object.fromEntries(
      (stack?.Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]),
    );
    same(`bucket of ${StackName}`, outputs.BucketName, nameOf(cloud, 'assets'));
    const { Contents = [] } = await cloud.aws.s3.listObjectsV2({ Bucket: nameOf(cloud, 'assets') });
    same('whether templates are in it', Contents.length > 0, true);
  },
};
