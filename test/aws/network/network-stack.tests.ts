import { type Stack, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { cloudNames, cloudOf, stacksOf, templateOf } from '../stacks';
import { networkOf } from './network-of';

describe.each(cloudNames)('the network of %s', (name) => {
  const { aws } = cloudOf(name);
  const template = templateOf(networkOf(name));

  it('has no finding of cdk-nag', () => {
    const network = networkOf(name);
    Validations.of(network.node.root).addPlugins(new AwsSolutionsChecks(network.node.root));
    expect(() => templateOf(network)).not.toThrow();
  });

  it('keeps flow logs as long as other logs, and by the protection of the environment', () => {
    template.hasResource('AWS::Logs::LogGroup', {
      Properties: { RetentionInDays: aws.logs.days },
      DeletionPolicy: aws.unprotected ? 'Delete' : 'RetainExceptOnCreate',
    });
    template.hasResourceProperties('AWS::EC2::FlowLog', {
      ResourceType: 'VPC',
      TrafficType: 'ALL',
      LogDestinationType: 'cloud-watch-logs',
      MaxAggregationInterval: 600,
    });
  });

  it('is made of native resources alone', () => {
    expect(JSON.stringify(template.toJSON())).not.toMatch(/AWS::Lambda|Custom::/);
  });
});

describe('what other stacks refer to', () => {
  const exportsOf = (stack: Stack) =>
    Object.values(templateOf(stack).findOutputs('*')).flatMap(({ Export }) => (Export ? [Export.Name] : []));

  it('cannot be taken away from under them: VPC, subnets and security groups are imported', () => {
    const { network, cluster, data } = stacksOf('production');
    const imports = [cluster, data].flatMap((stack) =>
      [...JSON.stringify(templateOf(stack)).matchAll(/"Fn::ImportValue":"([^"]*)"/g)].map(([, imported]) => imported),
    );
    expect(imports).toContainEqual(expect.stringContaining('dataSubnet'));
    expect(exportsOf(network)).toEqual(expect.arrayContaining(imports));
    expect(exportsOf(network)).toHaveLength(1 + 10 + 5);
  });

  it('is exported whoever refers to it, so that nobody is held up by who ceases to', () => {
    expect(exportsOf(networkOf('production')).sort()).toEqual(exportsOf(stacksOf('production').network).sort());
  });
});
