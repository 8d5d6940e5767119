import { cloudNames, cloudOf, stacksOf, templateOf } from './stacks';

describe('the clouds of the shipped environments', () => {
  it('are of every environment on EKS', () => {
    expect(cloudNames).toEqual(['devnet', 'perpetual-dev', 'perpetual-prod', 'production', 'rc0', 'rc1', 'staging']);
  });

  it('take changes key by key, replace lists, and lose what is undefined', () => {
    const { aws, nodePools } = cloudOf('production', {
      aws: { network: { natGateways: 1, endpoints: ['sts'] }, backup: undefined },
    });
    expect(aws.network).toEqual({ natGateways: 1, endpoints: ['sts'] });
    expect(aws.backup).toBeUndefined();
    expect(aws.database?.class).toBe('db.r7g.large');
    expect(Object.keys(nodePools)).toContain('prover');
  });

  it('are checked again with their changes', () => {
    expect(() => cloudOf('rc0', { aws: { network: { natGateways: 3 } } })).toThrow('natGateways');
  });

  it('become templates', () => {
    templateOf(stacksOf('rc0').network).resourceCountIs('AWS::EC2::VPC', 1);
  });
});
