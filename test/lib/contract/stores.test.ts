import { databaseClasses, databaseClassNames } from '../../../lib/contract/database-classes';
import {
  availableConnections,
  connectionLimit,
  connectionProblem,
  reservedConnections,
} from '../../../lib/contract/database-connections';
import { databaseUserProblem, storeNameProblem } from '../../../lib/contract/store-names';
import { stores } from '../../../lib/contract/stores';
import { environmentSchema } from '../../../lib/environment/schema';

/** `LEAST({DBInstanceClassMemory/9531392}, 5000)`, if the system kept no memory for itself. */
const byFormula = (memory: number): number => Math.min(5000, Math.floor((memory * 2 ** 30) / 9_531_392));

const access = [{ role: 'a', policy: 'view' as const }];

/** An environment with a database of this class. */
const withDatabase = (database?: object) =>
  environmentSchema.parse({
    name: 'a',
    provider: 'eks',
    kubernetes: { version: '1.36' },
    aws: { cluster: { access }, database },
  });

const databaseOf = (section: object) => {
  const { database } = withDatabase(section).aws ?? {};
  if (database === undefined) throw new Error('no database');
  return database;
};

describe('the connections of a database', () => {
  it.each(databaseClassNames)('are no more than RDS would give %s, and no less than two thirds', (name) => {
    const most = byFormula(databaseClasses[name].memory);
    expect(connectionLimit(name)).toBeLessThanOrEqual(most);
    expect(connectionLimit(name)).toBeGreaterThan((most * 2) / 3);
  });

  it('are these numbers, which programs count on', () => {
    expect(connectionLimit('db.t4g.micro')).toBe(84);
    expect(connectionLimit('db.r7g.large')).toBe(1351);
    expect(connectionLimit('db.r7g.4xlarge')).toBe(5000);
  });

  it('are left for the environment after those of others and of RDS', () => {
    expect(reservedConnections).toEqual({ superuser: 3, rdsSuperuser: 2, rdsItself: 5 });
    expect(availableConnections(withDatabase({}))).toBe(74);
    expect(availableConnections(withDatabase({ connections: 50 }))).toBe(24);
    expect(availableConnections(withDatabase({ connections: 500 }))).toBe(0);
    expect(availableConnections(withDatabase())).toBe(0);
  });

  it('are too few where others need more than the class has', () => {
    expect(connectionProblem(databaseOf({}))).toBeUndefined();
    expect(connectionProblem(databaseOf({ connections: 74 }))).toBeUndefined();
    expect(connectionProblem(databaseOf({ connections: 75 }))).toBe(
      'needs 75 connections, and db.t4g.micro has 74 for programs: take a class with more memory',
    );
  });
});

describe('names of stores', () => {
  it.each([
    ['database', 'staging-database', undefined],
    ['cache', 'staging-app', undefined],
    ['cache', 'a'.repeat(41), `${'a'.repeat(41)} is longer than the 40 characters that AWS takes`],
    ['database', 'a'.repeat(41), undefined],
    ['database', '7-database', '7-database does not begin with a letter'],
    ['cache', 'a--b-app', 'a--b-app has two hyphens in a row'],
  ] as const)('of a %s: %s', (store, name, problem) => {
    expect(storeNameProblem(store, name)).toBe(problem);
  });
});

describe('the name of a user of the database', () => {
  it.each(['app', 'app_2', '_app', 'public_reader', 'users'])('may be %s', (user) => {
    expect(databaseUserProblem(user)).toBeUndefined();
  });

  it.each([
    ['postgres', 'postgres is the master user, who could no longer log in by password'],
    ['public', 'public is a word of PostgreSQL itself'],
    ['none', 'none is a word of PostgreSQL itself'],
    ['pg_app', 'pg_app begins like the users of PostgreSQL and RDS themselves'],
    ['rds_iam', 'rds_iam begins like the users of PostgreSQL and RDS themselves'],
  ])('is not %s', (user, problem) => {
    expect(databaseUserProblem(user)).toBe(problem);
  });
});

describe('stores', () => {
  it('are reached from private subnets alone', () => {
    for (const { from } of Object.values(stores)) expect(from).toEqual(['app', 'core', 'compute']);
  });
});
