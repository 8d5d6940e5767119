import { Match } from 'aws-cdk-lib/assertions';
import { connectionLimit } from '../../../lib/contract/database-connections';
import { MASTER_USER } from '../../../lib/contract/store-names';
import { dataOf, resourceOf, resourcesOf, unprotected } from './data';

const INSTANCE = 'AWS::RDS::DBInstance';
const production = dataOf('production');
const staging = dataOf('staging');

describe('the database', () => {
  it('is what its environment file says', () => {
    production.hasResourceProperties(INSTANCE, {
      Engine: 'postgres',
      EngineVersion: '17.9',
      DBInstanceClass: 'db.r7g.large',
      AllocatedStorage: '100',
      MaxAllocatedStorage: 500,
      StorageType: 'gp3',
      MultiAZ: true,
      BackupRetentionPeriod: 14,
      AutoMinorVersionUpgrade: false,
    });
    staging.hasResourceProperties(INSTANCE, {
      DBInstanceClass: 'db.t4g.medium',
      AllocatedStorage: '50',
      MultiAZ: false,
      BackupRetentionPeriod: 7,
    });
  });

  it('does not grow where the file names no maximum', () => {
    const fixed = dataOf('staging', { aws: { database: { maximumStorage: undefined } } });
    fixed.hasResourceProperties(INSTANCE, { AllocatedStorage: '50', MaxAllocatedStorage: Match.absent() });
  });

  it('has a password that RDS alone knows and replaces, and lets programs in by IAM', () => {
    production.hasResourceProperties(INSTANCE, {
      MasterUsername: MASTER_USER,
      ManageMasterUserPassword: true,
      MasterUserPassword: Match.absent(),
      EnableIAMDatabaseAuthentication: true,
    });
  });

  it('refuses connections without TLS, and takes as many as the charts count on', () => {
    production.hasResourceProperties('AWS::RDS::DBParameterGroup', {
      Family: 'postgres17',
      Parameters: { 'rds.force_ssl': '1', max_connections: String(connectionLimit('db.r7g.large')) },
    });
    staging.hasResourceProperties('AWS::RDS::DBParameterGroup', {
      Parameters: { max_connections: String(connectionLimit('db.t4g.medium')) },
    });
    production.hasResourceProperties(INSTANCE, {
      CACertificateIdentifier: 'rds-ca-rsa2048-g1',
      DBParameterGroupName: { Ref: Match.stringLikeRegexp('^DatabaseParameters') },
    });
  });

  it('takes parameters of the version that the file names', () => {
    const older = dataOf('staging', { aws: { database: { version: '16.11' } } });
    older.hasResourceProperties('AWS::RDS::DBParameterGroup', { Family: 'postgres16' });
    older.hasResourceProperties(INSTANCE, { EngineVersion: '16.11' });
  });

  it('is encrypted, with its insights, by a key of its own that is renewed', () => {
    const key = { 'Fn::GetAtt': [Match.stringLikeRegexp('^DatabaseKey'), 'Arn'] };
    production.hasResourceProperties(INSTANCE, {
      StorageEncrypted: true,
      KmsKeyId: key,
      EnablePerformanceInsights: true,
      PerformanceInsightsKMSKeyId: key,
      PerformanceInsightsRetentionPeriod: 7,
    });
    production.allResourcesProperties('AWS::KMS::Key', { EnableKeyRotation: true });
  });

  it('is in the subnets for data alone, behind their security group', () => {
    const { SubnetIds } = resourceOf(production, 'AWS::RDS::DBSubnetGroup').Properties;
    expect(JSON.stringify(SubnetIds)).toMatch(/dataSubnet1.*dataSubnet2/);
    const { VPCSecurityGroups } = resourceOf(production, INSTANCE).Properties;
    expect(VPCSecurityGroups).toHaveLength(1);
    expect(JSON.stringify(VPCSecurityGroups)).toMatch(/Data\w*GroupId/);
    production.hasResourceProperties(INSTANCE, { PubliclyAccessible: false, Port: '5432' });
  });

  it('finds the log groups that it writes to, so that none of them keeps its logs for ever', () => {
    const groups = resourcesOf(production, 'AWS::Logs::LogGroup').filter(([id]) => id.startsWith('DatabaseLog'));
    expect(groups.map(([, { Properties }]) => [Properties.LogGroupName, Properties.RetentionInDays])).toEqual([
      ['/aws/rds/instance/production-database/postgresql', 90],
      ['/aws/rds/instance/production-database/upgrade', 90],
    ]);
    const instance = resourceOf(production, INSTANCE);
    expect(instance.DependsOn).toEqual(groups.map(([id]) => id));
    expect(instance.Properties).toMatchObject({
      DBInstanceIdentifier: 'production-database',
      EnableCloudwatchLogsExports: ['postgresql', 'upgrade'],
    });
  });

  it('is backed up by AWS Backup where the file asks for that, and nothing else of the stack is', () => {
    const tag = { Key: 'chainyard.io/backup', Value: 'production' };
    production.hasResourceProperties(INSTANCE, { Tags: Match.arrayWith([tag]) });
    expect(JSON.stringify(production.toJSON()).split(tag.Key)).toHaveLength(2);
    expect(JSON.stringify(staging.toJSON())).not.toContain(tag.Key);
  });
});

describe('a deleted stack', () => {
  it('leaves a last snapshot, the key that opens it, and logs; before that, deletion is refused', () => {
    expect(resourceOf(production, INSTANCE)).toMatchObject({
      DeletionPolicy: 'Snapshot',
      UpdateReplacePolicy: 'Snapshot',
      Properties: { DeletionProtection: true, DeleteAutomatedBackups: false },
    });
    for (const type of ['AWS::KMS::Key', 'AWS::Logs::LogGroup'])
      for (const [, resource] of resourcesOf(production, type))
        expect(resource.DeletionPolicy).toBe('RetainExceptOnCreate');
  });

  it('leaves nothing where the file says that data may go', () => {
    const gone = dataOf('staging', unprotected);
    expect(resourceOf(gone, INSTANCE)).toMatchObject({
      DeletionPolicy: 'Delete',
      Properties: { DeletionProtection: false, DeleteAutomatedBackups: true },
    });
    for (const type of ['AWS::KMS::Key', 'AWS::Logs::LogGroup'])
      for (const [, resource] of resourcesOf(gone, type)) expect(resource.DeletionPolicy).toBe('Delete');
  });
});
