import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import { keepRoles } from '../../../aws/iam/environment-roles';
import cdk from '../../../cdk.json';
import { deployedFrom } from '../deployment/deployed';
import { cloudNames, cloudOf, stacksOf, templateOf } from '../stacks';

function stackOf(environment: ReturnType<typeof cloudOf>): Template {
  const stack = new Stack(new App({ context: cdk.context }), 'Stack', {
    env: { account: '111122223333', region: environment.region },
  });
  new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
  keepRoles(stack, environment);
  return Template.fromStack(stack);
}

describe('roles of an environment', () => {
  it.each([
    ['by people', cloudOf('rc0', { aws: { account: '111122223333' } })],
    ['from GitHub', deployedFrom('rc0')],
  ])('are below its path and within its boundary where it is deployed %s', (_, environment) => {
    stackOf(environment).hasResourceProperties('AWS::IAM::Role', {
      Path: '/chainyard/rc0/',
      PermissionsBoundary: 'arn:aws:iam::111122223333:policy/rc0-boundary',
    });
  });

  it('are so in every stack, whoever makes them', () => {
    for (const name of cloudNames) {
      const { deployment, ...others } = stacksOf(name);
      const roles = Object.values(others)
        .filter((stack) => stack instanceof Stack)
        .flatMap((stack) => Object.values(templateOf(stack).findResources('AWS::IAM::Role')));
      expect(roles.length).toBeGreaterThan(4);
      for (const { Properties } of roles) {
        expect(Properties.Path).toBe(`/chainyard/${name}/`);
        expect(JSON.stringify(Properties.PermissionsBoundary)).toContain(`:policy/${name}-boundary"`);
      }
    }
  });
});
