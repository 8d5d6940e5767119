import type { Environment } from '../environment/schema';
import { type DatabaseClassName, databaseClasses } from './database-classes';

type DatabaseSection = NonNullable<NonNullable<Environment['aws']>['database']>;

/**
 * Bytes of memory for each connection, and the most of them, in the default of RDS for PostgreSQL:
 * `LEAST({DBInstanceClassMemory/9531392}, 5000)`.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Limits.html#RDS_Limits.MaxConnections
 */
const BYTES_OF_CONNECTION = 9_531_392;
const MOST_CONNECTIONS = 5000;

/** `DBInstanceClassMemory` is less than the memory of the class, by a quarter in the smallest ones. */
const UNRESERVED = 0.75;

/**
 * Connections that programs cannot have: the defaults of superuser_reserved_connections and
 * rds.rds_superuser_reserved_connections, and some that RDS opens itself and that are counted too.
 *
 * @see https://repost.aws/knowledge-center/rds-postgresql-error-connection-slots
 */
export const reservedConnections = { superuser: 3, rdsSuperuser: 2, rdsItself: 5 } as const;

const RESERVED = Object.values(reservedConnections).reduce<number>((sum, count) => sum + count, 0);

/** The parameter max_connections of a class: what it takes by default, or a little less. */
export function connectionLimit(name: DatabaseClassName): number {
  const bytes = databaseClasses[name].memory * 2 ** 30 * UNRESERVED;
  return Math.min(MOST_CONNECTIONS, Math.floor(bytes / BYTES_OF_CONNECTION));
}

/** Connections of a database that are left for the programs of its environment; negative where others need more. */
const leftConnections = ({ class: name, connections = 0 }: DatabaseSection): number =>
  connectionLimit(name) - RESERVED - connections;

/** Connections that the programs of an environment may open together; 0 where it has no database. */
export const availableConnections = ({ aws }: Environment): number =>
  aws?.database === undefined ? 0 : Math.max(0, leftConnections(aws.database));

/** Why a database has too few connections for what its section asks; undefined where it has enough. */
export function connectionProblem(database: DatabaseSection): string | undefined {
  const { class: name, connections } = database;
  if (connections === undefined || leftConnections(database) >= 0) return undefined;
  const limit = connectionLimit(name) - RESERVED;
  return `needs ${connections} connections, and ${name} has ${limit} for programs: take a class with more memory`;
}
