import { hasData } from '../../../aws/data/has-data';
import { storedParameters } from '../../../lib/contract/parameters';
import { cloudNames, cloudOf } from '../stacks';
import { dataOf, resourcesOf } from './data';

/** How many resources of each type a template has. */
function counts(name: string): Readonly<Record<string, number>> {
  const all = Object.values(dataOf(name).toJSON().Resources ?? {}) as { readonly Type: string }[];
  return Object.fromEntries(
    [...new Set(all.map(({ Type }) => Type))].map((type) => [type, all.filter(({ Type }) => Type === type).length]),
  );
}

describe('what an environment does not ask for', () => {
  it.each([
    ['rc0', { 'AWS::SecretsManager::Secret': 8 }],
    ['perpetual-prod', { 'AWS::SecretsManager::Secret': 2 }],
  ])('costs nothing in %s, which has secrets alone', (name, expected) => {
    expect(counts(name)).toEqual(expected);
  });

  it('is everything in perpetual-dev, which has no such stack', () => {
    expect(cloudNames.filter((name) => !hasData(cloudOf(name)))).toEqual(['perpetual-dev']);
  });

  it.each([
    ['database', { 'AWS::RDS::DBInstance': 0, 'AWS::KMS::Key': 1 }],
    ['cache', { 'AWS::ElastiCache::ReplicationGroup': 0, 'AWS::ElastiCache::User': 0, 'AWS::KMS::Key': 1 }],
    ['buckets', { 'AWS::S3::Bucket': 0 }],
  ] as const)('has no key, user or policy left behind: no %s', (section, expected) => {
    // Its Ethereum nodes need a bucket, and its rollup all of them.
    const template = dataOf('staging', { aws: { [section]: undefined }, ethereum: undefined, rollup: undefined });
    for (const [type, count] of Object.entries(expected)) template.resourceCountIs(type, count);
    expect(JSON.stringify(template.toJSON())).not.toMatch(new RegExp(`/staging/platform/${section.replace(/s$/, '')}`));
  });
});

describe('parameters', () => {
  it.each(['staging', 'production'])('of %s are those of the contract', (name) => {
    const made = resourcesOf(dataOf(name), 'AWS::SSM::Parameter').map(([, { Properties }]) => Properties.Name);
    expect(made).toEqual(storedParameters(cloudOf(name)));
  });

  it('say where stores are, and name the secret of the master user without its value', () => {
    const template = dataOf('production');
    const parameter = (name: string) =>
      resourcesOf(template, 'AWS::SSM::Parameter').find(
        ([, { Properties }]) => Properties.Name === `/production/platform/${name}`,
      )?.[1].Properties.Value;
    const of = (id: string, attribute: string) => ({ 'Fn::GetAtt': [expect.stringMatching(id), attribute] });
    expect(parameter('database-host')).toEqual(of('^Database', 'Endpoint.Address'));
    expect(parameter('database-port')).toBe('5432');
    expect(parameter('database-name')).toBe('main');
    expect(parameter('database-secret')).toEqual(of('^Database', 'MasterUserSecret.SecretArn'));
    expect(parameter('cache-host')).toEqual(of('^Cache', 'PrimaryEndPoint.Address'));
    expect(parameter('cache-port')).toBe('6379');
    expect(parameter('cache-name')).toEqual({ Ref: expect.stringMatching('^Cache[0-9A-F]*$') });
    expect(parameter('bucket-backups')).toEqual({ Ref: expect.stringMatching('^Bucketbackups') });
  });

  it('say by which names users log in', () => {
    const users = { reader: {}, writer: { serviceAccounts: ['relay/relay'] } };
    const changes = { aws: { database: { users }, cache: { users } } };
    const made = resourcesOf(dataOf('staging', changes), 'AWS::SSM::Parameter').map(([, { Properties }]) => Properties);
    const said = Object.fromEntries(made.map(({ Name, Value }) => [Name, Value]));
    expect(Object.keys(said)).toEqual(storedParameters(cloudOf('staging', changes)));
    expect(said).toMatchObject({
      '/staging/platform/database-user-reader': 'reader',
      '/staging/platform/database-user-writer': 'writer',
      '/staging/platform/cache-user-reader': 'staging-reader',
      '/staging/platform/cache-user-writer': 'staging-writer',
    });
  });
});
