import { boundaryName, rolePath } from '../../../aws/iam/environment-roles';
import { expect, same } from '../../live/support/report';
import { type Checks, type Cloud, idsOf } from '../cloud';
import { ACCOUNT } from '../emulator';
import { stackOutputs } from './outputs';
import { parsePolicy, roleOf } from './policies';

/** Roles of the stacks that are deployed by the bootstrap. */
const deployedRoles = (cloud: Cloud): string[] =>
  cloud.resources
    .filter(({ type, stack }) => type === 'AWS::IAM::Role' && !stack.endsWith('-deployment'))
    .map(({ physicalId }) => physicalId);

/** Longest that IAM takes of a managed policy, in characters that are no spaces. @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
const LONGEST = 6144;

/** Who deploys. */
export const deploymentChecks: Checks = {
  'jobs on GitHub take their roles by the ids of the repository': async (cloud) => {
    const { deployment } = cloud.environment.aws;
    if (deployment === undefined) return;
    const outputs = await stackOutputs(cloud, 'deployment');
    const { repository, ownerId, repositoryId } = deployment;
    const subject = `repo:${repository.replace('/', `@${ownerId}/`)}@${repositoryId}`;
    const wanted = {
      DeployRoleArn: `${subject}:environment:${cloud.environment.name}`,
      DiffRoleArn: `${subject}:pull_request`,
    };
    for (const [output, sub] of Object.entries(wanted)) {
      const role = await roleOf(cloud, outputs[output] ?? '');
      const [trust, ...others] = parsePolicy(role.AssumeRolePolicyDocument).Statement;
      same(`others than jobs in ${output}`, others, []);
      same(`what they do in ${output}`, trust?.Action, 'sts:AssumeRoleWithWebIdentity');
      const issuer = 'token.actions.githubusercontent.com';
      same(`who they are in ${output}`, trust?.Principal, {
        Federated: `arn:aws:iam::${ACCOUNT}:oidc-provider/${issuer}`,
      });
      const conditions = { [`${issuer}:aud`]: 'sts.amazonaws.com', [`${issuer}:sub`]: sub };
      same(`which they are in ${output}`, trust?.Condition, { StringEquals: conditions });
    }
  },
  'roles are below the path of their environment, and within its boundary': async (cloud) => {
    const { name } = cloud.environment;
    const boundary = `arn:aws:iam::${ACCOUNT}:policy/${boundaryName(name)}`;
    for (const id of deployedRoles(cloud)) {
      const { Path, PermissionsBoundary } = await roleOf(cloud, id);
      same(`path of ${id}`, Path, rolePath(name));
      same(`boundary of ${id}`, PermissionsBoundary?.PermissionsBoundaryArn, boundary);
    }
  },
  'policies that roles share are no longer than IAM takes': async (cloud) => {
    for (const PolicyArn of idsOf(cloud, 'AWS::IAM::ManagedPolicy')) {
      const { Policy } = await cloud.aws.iam.getPolicy({ PolicyArn });
      const { PolicyVersion } = await cloud.aws.iam.getPolicyVersion({
        PolicyArn,
        VersionId: Policy?.DefaultVersionId,
      });
      const { length } = JSON.stringify(parsePolicy(PolicyVersion?.Document)).replaceAll(/\s/g, '');
      expect(length <= LONGEST, `${PolicyArn} has ${length} characters, at most ${LONGEST} can be`);
    }
  },
};
