/** Size of an RDS instance class. */
export interface DatabaseClass {
  /** Virtual CPUs. */
  readonly cpus: number;
  /** GiB. */
  readonly memory: number;
}

/**
 * RDS instance classes for PostgreSQL that environments use.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.Summary.html
 */
export const databaseClasses = {
  'db.t4g.micro': { cpus: 2, memory: 1 },
  'db.t4g.small': { cpus: 2, memory: 2 },
  'db.t4g.medium': { cpus: 2, memory: 4 },
  'db.t4g.large': { cpus: 2, memory: 8 },
  'db.m7g.large': { cpus: 2, memory: 8 },
  'db.m7g.xlarge': { cpus: 4, memory: 16 },
  'db.r7g.large': { cpus: 2, memory: 16 },
  'db.r7g.xlarge': { cpus: 4, memory: 32 },
  'db.r7g.2xlarge': { cpus: 8, memory: 64 },
  'db.r7g.4xlarge': { cpus: 16, memory: 128 },
} as const satisfies Record<string, DatabaseClass>;

/** Name of an RDS instance class. */
export type DatabaseClassName = keyof typeof databaseClasses;

/** Names of the classes whose size is known. */
export const databaseClassNames = Object.keys(databaseClasses) as [DatabaseClassName, ...DatabaseClassName[]];
