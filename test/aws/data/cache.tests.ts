import { Match } from 'aws-cdk-lib/assertions';
import { dataOf, resourceOf, resourcesOf, unprotected } from './data';

const GROUP = 'AWS::ElastiCache::ReplicationGroup';
const production = dataOf('production');
const staging = dataOf('staging');

describe('the cache', () => {
  it('is what its environment file says', () => {
    production.hasResourceProperties(GROUP, {
      Engine: 'valkey',
      EngineVersion: '8.0',
      CacheNodeType: 'cache.m7g.large',
      NumCacheClusters: 2,
      SnapshotRetentionLimit: 7,
      Port: 6379,
    });
    staging.hasResourceProperties(GROUP, {
      CacheNodeType: 'cache.t4g.small',
      NumCacheClusters: 1,
      SnapshotRetentionLimit: 1,
    });
  });

  it('fails over to the other zone only where it has a replica there', () => {
    production.hasResourceProperties(GROUP, { MultiAZEnabled: true, AutomaticFailoverEnabled: true });
    staging.hasResourceProperties(GROUP, { MultiAZEnabled: false, AutomaticFailoverEnabled: false });
  });

  it('refuses connections without TLS, and is encrypted by a key of its own', () => {
    production.hasResourceProperties(GROUP, {
      TransitEncryptionEnabled: true,
      TransitEncryptionMode: 'required',
      AtRestEncryptionEnabled: true,
      KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^CacheKey'), 'Arn'] },
    });
  });

  it('is in the subnets for data alone, behind their security group', () => {
    const { SubnetIds } = resourceOf(production, 'AWS::ElastiCache::SubnetGroup').Properties;
    expect(JSON.stringify(SubnetIds)).toMatch(/dataSubnet1.*dataSubnet2/);
    const { SecurityGroupIds } = resourceOf(production, GROUP).Properties;
    expect(SecurityGroupIds).toHaveLength(1);
    expect(JSON.stringify(SecurityGroupIds)).toMatch(/Data\w*GroupId/);
  });

  it('tells of slow commands, for as long as logs are kept', () => {
    const [log] = resourcesOf(production, 'AWS::Logs::LogGroup').filter(([id]) => id.startsWith('CacheSlowLog'));
    expect(log?.[1].Properties.RetentionInDays).toBe(90);
    production.hasResourceProperties(GROUP, {
      LogDeliveryConfigurations: [
        {
          LogType: 'slow-log',
          DestinationDetails: { CloudWatchLogsDetails: { LogGroup: { Ref: log?.[0] } } },
        },
      ],
    });
  });

  it('leaves a last snapshot, unless the file says that data may go', () => {
    expect(resourceOf(production, GROUP).DeletionPolicy).toBe('Snapshot');
    expect(resourceOf(dataOf('staging', unprotected), GROUP).DeletionPolicy).toBe('Delete');
  });
});

describe('users of the cache', () => {
  const two = dataOf('staging', {
    aws: { cache: { users: { app: {}, worker: { serviceAccounts: ['relay/relay'] } } } },
    rollup: undefined,
  });

  it('are those of the file, in the group that the cache asks, and log in by IAM under one id and name', () => {
    const users = resourcesOf(two, 'AWS::ElastiCache::User');
    expect(users.map(([, { Properties }]) => [Properties.UserId, Properties.UserName])).toEqual([
      ['staging-app', 'staging-app'],
      ['staging-worker', 'staging-worker'],
    ]);
    two.allResourcesProperties('AWS::ElastiCache::User', {
      Engine: 'valkey',
      AuthenticationMode: { Type: 'iam' },
      Passwords: Match.absent(),
      NoPasswordRequired: Match.absent(),
    });
    two.hasResourceProperties('AWS::ElastiCache::UserGroup', {
      Engine: 'valkey',
      UserGroupId: 'staging-users',
      UserIds: users.map(([id]) => ({ Ref: id })),
    });
    const [[group] = []] = resourcesOf(two, 'AWS::ElastiCache::UserGroup');
    two.hasResourceProperties(GROUP, { UserGroupIds: [{ Ref: group }] });
  });

  it('begin with no right, and lose the dangerous ones last', () => {
    const { AccessString } = resourceOf(dataOf('staging', { rollup: undefined }), 'AWS::ElastiCache::User').Properties;
    expect(AccessString).toMatch(/^on ~\* &\* -@all /);
    expect(AccessString).toMatch(/ -@admin -@dangerous \+info$/);
    expect(AccessString).not.toContain('+@all');
  });

  it('log in by a password of chance where their program cannot do otherwise, and the template does not say it', () => {
    const [[secret] = []] = resourcesOf(production, 'AWS::SecretsManager::Secret').filter(
      ([, { Properties }]) => Properties.Name === '/production/platform/cache-production',
    );
    production.hasResourceProperties('AWS::ElastiCache::User', {
      UserId: 'production-production',
      AuthenticationMode: {
        Type: 'password',
        Passwords: [{ 'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: secret }, ':SecretString}}']] }],
      },
    });
  });

  it('have no password that another store would keep', () => {
    expect(() => dataOf('production', { secrets: { store: 'vault' } })).toThrow(
      'secrets.store: ElastiCache reads the password of production from /production/platform/cache-production',
    );
  });
});
