import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { CloudEnvironment } from '../cloud-environment';
import { placeOf } from '../iam/place';
import { removalPolicy } from '../removal';

const ISSUER = 'token.actions.githubusercontent.com';

/** Whom the tokens are for. */
const AUDIENCE = 'sts.amazonaws.com';

/** Where a deployment comes from. */
export type DeploymentSection = NonNullable<CloudEnvironment['aws']['deployment']>;

/** Jobs on GitHub, as the claim `sub` of their tokens names them. */
export const jobs = {
  /** Those of an environment on GitHub, which may ask for an approval first. */
  of: (environment: string): string => `environment:${environment}`,
  /** Those of pull requests. */
  ofPullRequests: 'pull_request',
} as const;

/**
 * Who has a token of these jobs of the repository. The ids stay when names change hands, so that whoever takes over a
 * name gets nothing.
 *
 * @see https://github.blog/changelog/2026-04-23-immutable-subject-claims-for-github-actions-oidc-tokens/
 */
export function githubJobs(
  provider: string,
  { repository, ownerId, repositoryId }: DeploymentSection,
  which: string,
): iam.IPrincipal {
  const [owner, name] = repository.split('/');
  return new iam.WebIdentityPrincipal(provider, {
    StringEquals: {
      [`${ISSUER}:aud`]: AUDIENCE,
      [`${ISSUER}:sub`]: `repo:${owner}@${ownerId}/${name}@${repositoryId}:${which}`,
    },
  });
}

/** ARN of GitHub's OIDC provider, of which an account has one; made where it is not there. */
export function githubProvider(
  scope: Construct,
  environment: CloudEnvironment,
  { identityProvider }: DeploymentSection,
): string {
  if (identityProvider === 'exists') return placeOf(scope, environment).globalArn('iam', `oidc-provider/${ISSUER}`);
  const provider = new iam.CfnOIDCProvider(scope, 'GitHub', { url: `https://${ISSUER}`, clientIdList: [AUDIENCE] });
  // Other environments of the account may use it too.
  provider.applyRemovalPolicy(removalPolicy(environment));
  return provider.attrArn;
}
