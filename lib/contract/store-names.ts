/** Name of the database instance, which is fixed since RDS writes its logs to log groups of that name. */
export const databaseIdentifier = (environment: string): string => `${environment}-database`;

/** User of the database that RDS makes with it. */
export const MASTER_USER = 'postgres';

/** Logs of PostgreSQL that RDS hands to CloudWatch. */
export const databaseLogs = ['postgresql', 'upgrade'] as const;

/** Log group of a log of the database, which RDS writes to by this name only. */
export const databaseLogGroup = (environment: string, log: (typeof databaseLogs)[number]): string =>
  `/aws/rds/instance/${databaseIdentifier(environment)}/${log}`;

/** Id and name of a user of the cache, which must be the same where it logs in by IAM. */
export const cacheUserId = (environment: string, user: string): string => `${environment}-${user}`;

/** Id of the group of all users of the cache. */
export const cacheUserGroupId = (environment: string): string => `${environment}-users`;

/** Longest names that RDS and ElastiCache take, in characters. */
const LONGEST = { database: 63, cache: 40 } as const;

/**
 * Why RDS or ElastiCache would refuse a name; undefined where it takes it.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html
 * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateUser.html
 */
export function storeNameProblem(store: keyof typeof LONGEST, name: string): string | undefined {
  const longest = LONGEST[store];
  if (name.length > longest) return `${name} is longer than the ${longest} characters that AWS takes`;
  if (!/^[a-z]/.test(name)) return `${name} does not begin with a letter`;
  return name.includes('--') ? `${name} has two hyphens in a row` : undefined;
}

/**
 * Why a person could not make a user of the database, or should not; undefined where nothing is in the way.
 *
 * @see https://www.postgresql.org/docs/current/sql-createrole.html
 */
export function databaseUserProblem(user: string): string | undefined {
  if (user === MASTER_USER) return `${user} is the master user, who could no longer log in by password`;
  if (user === 'public' || user === 'none') return `${user} is a word of PostgreSQL itself`;
  return /^(pg_|rds)/.test(user) ? `${user} begins like the users of PostgreSQL and RDS themselves` : undefined;
}
