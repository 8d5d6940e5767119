import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import { keepRoles } from '../../../aws/iam/environment-roles';
import cdk from '../../../cdk.json';
import { deployedFrom } from '../deployment/deployed';
import { cloudOf } from '../stacks';

function stackOf(environment: ReturnType<typeof cloudOf>): Template {
  const stack = new Stack(new App({ context: cdk.context }), 'Stack', {
    env: { account: '111122223333', region: environment.region },
  });
  new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
  keepRoles(stack, environment);
  return Template.fromStack(stack);
}

describe('roles of an environment', () => {
  it('are below its path, wherever it is deployed from', () => {
    stackOf(cloudOf('rc0')).hasResourceProperties('AWS::IAM::Role', {
      Path: '/chainyard/rc0/',
      PermissionsBoundary: Match.absent(),
    });
  });

  it('are within its boundary, where GitHub deploys it', () => {
    stackOf(deployedFrom('rc0')).hasResourceProperties('AWS::IAM::Role', {
      Path: '/chainyard/rc0/',
      PermissionsBoundary: 'arn:aws:iam::111122223333:policy/rc0-boundary',
    });
  });
});
