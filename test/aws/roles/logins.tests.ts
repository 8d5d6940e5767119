import type { Template } from 'aws-cdk-lib/assertions';
import type { EnvironmentStacks } from '../../../aws/environment-stacks';
import { allows } from '../deployment/evaluate';
import { cloudOf, stacksOf, templateOf } from '../stacks';
import { rolesOf } from './roles-of';
import { listed, type Statement, statementsOf } from './statements';

const ACCOUNT = '111122223333';
const arn = (service: string, resource: string) => `arn:aws:${service}:eu-central-1:${ACCOUNT}:${resource}`;

/** Production, where the relay logs in to the database as two users and to the cache as one. */
const changes = {
  aws: {
    account: ACCOUNT,
    database: { users: { reader: { serviceAccounts: ['relay/relay'] }, writer: { serviceAccounts: ['relay/relay'] } } },
    cache: { users: { app: { serviceAccounts: ['relay/relay'] }, idle: {} } },
  },
};
const ids = { database: 'db-ABCDEFGHIJKL01234', cache: 'prc1abcdefgh' };

const logins = (template: Template): Statement[] =>
  statementsOf(template).flatMap(({ statement }) => (/connect$/i.test(String(statement.Action)) ? statement : []));

describe('a login', () => {
  const given = logins(rolesOf(cloudOf('production', changes), ids));

  it('is to one database as its users, and to one cache as its user there', () => {
    expect(given.map(({ Action, Resource }) => [Action, Resource])).toEqual([
      [
        'rds-db:connect',
        [arn('rds-db', 'dbuser:db-ABCDEFGHIJKL01234/reader'), arn('rds-db', 'dbuser:db-ABCDEFGHIJKL01234/writer')],
      ],
      [
        'elasticache:Connect',
        [arn('elasticache', 'replicationgroup:prc1abcdefgh'), arn('elasticache', 'user:production-app')],
      ],
    ]);
  });

  it('is within the boundary, whatever IAM knows of the region', () => {
    const boundary = statementsOf(templateOf(stacksOf('production', changes).deployment)).flatMap(
      ({ resource, statement }) => (resource.startsWith('Boundary') ? statement : []),
    );
    const requests = given.flatMap(({ Action, Resource }) =>
      listed(Resource as string[]).map((resource) => ({ action: String(Action), resource, context: {} })),
    );
    expect(requests).toHaveLength(4);
    expect(requests.filter((request) => !allows(boundary, request))).toEqual([]);
  });

  it('is nothing where nobody logs in, and needs a store that is there', () => {
    expect(logins(rolesOf(cloudOf('production')))).toEqual([]);
    expect(() => rolesOf(cloudOf('production', changes), { cache: ids.cache })).toThrow('no database to log in to');
  });
});

describe('the stacks of an environment whose pods log in', () => {
  const { cluster, data }: EnvironmentStacks = stacksOf('production', changes);
  const statements = logins(templateOf(cluster));

  it('name the stores by the ids that AWS gives them', () => {
    const outputs = Object.entries(templateOf(data).toJSON().Outputs as Record<string, { Value: unknown }>);
    const values = statements.flatMap(({ Resource }) => {
      const names = JSON.stringify(Resource).match(/(?<="OutputName":")\w+/g) ?? [];
      return [...new Set(names)].map((name) => outputs.find(([output]) => output === name)?.[1].Value);
    });
    expect(values).toEqual([
      { 'Fn::GetAtt': [expect.stringMatching(/^Database/), 'DbiResourceId'] },
      { Ref: expect.stringMatching(/^Cache/) },
    ]);
  });

  it('are made after the stores, which know nothing of the cluster', () => {
    expect(cluster.dependencies).toContain(data);
    expect(data?.dependencies).not.toContain(cluster);
  });

  it('let a store go that a role still names', () => {
    expect(JSON.stringify(statements)).not.toContain('Fn::ImportValue');
    expect(stacksOf('production').cluster.dependencies).not.toContain(stacksOf('production').data);
  });
});
