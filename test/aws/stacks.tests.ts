import { cloudNotes } from '../../aws/notes';
import { overlaps } from '../../lib/contract/cidr';
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

  it('are in networks that can be joined', () => {
    const ranges = cloudNames.map((name) => cloudOf(name).network.cidr);
    expect(ranges.filter((one, index) => ranges.slice(index + 1).some((other) => overlaps(one, other)))).toEqual([]);
  });

  it('become templates', () => {
    templateOf(stacksOf('rc0').network).resourceCountIs('AWS::EC2::VPC', 1);
  });
});

describe('what people must know of a cloud', () => {
  it('is what it accepts, with the reasons', () => {
    expect(cloudNotes(cloudOf('perpetual-dev'))).toEqual([
      expect.stringMatching(/^accepted: nodePools\.app\.publicAddresses: a NAT gateway/),
      expect.stringMatching(/^accepted: aws\.unprotected: development only/),
    ]);
  });

  it('is that backups of volumes are those of a chain too', () => {
    const noted = (volumes: boolean, ethereum: boolean) =>
      cloudNotes(
        cloudOf('production', {
          aws: { backup: { volumes } },
          ...(ethereum ? {} : { ethereum: undefined, rollup: undefined }),
        }),
      ).filter((line) => line.startsWith('note: aws.backup.volumes backs up every volume'));
    expect(noted(true, true)).toHaveLength(1);
    expect(noted(false, true)).toEqual([]);
    expect(noted(true, false)).toEqual([]);
  });

  it('is how its API server is reached', () => {
    expect(cloudNotes(cloudOf('staging', { rollup: undefined }))).toEqual([
      expect.stringContaining('note: the API server answers inside the VPC only'),
    ]);
  });

  it('is who must be made in the database, by which statements', () => {
    const noted = (name: string) => cloudNotes(cloudOf(name)).filter((line) => line.includes('CREATE USER'));
    expect(noted('staging').map((line) => /user (\w+)/.exec(line)?.[1])).toEqual(['staging_server', 'staging_prover']);
    expect(noted('staging')[0]).toContain('/staging/platform/database-staging_server');
    expect(noted('rc0')).toEqual([]);
  });
});
