import { createHash } from 'node:crypto';

/** Name of the EKS cluster, by which people and controllers find it. */
export const clusterName = (environment: string): string => environment;

/** Name of the log group of the control plane, which EKS writes to by this name only. */
export const controlPlaneLogGroup = (environment: string): string => `/aws/eks/${clusterName(environment)}/cluster`;

/** Second halves of the names of an environment's stacks, in the order in which they are deployed. */
export const stackParts = ['deployment', 'network', 'data', 'cluster', 'backup', 'monitoring'] as const;

export type StackPart = (typeof stackParts)[number];

/** Name of a stack of an environment. */
export const stackName = (environment: string, part: StackPart): string => `${environment}-${part}`;

/** Name of a parameter that pods read through External Secrets, such as the host of the database. */
export const parameterPath = (environment: string, system: string, name: string): string =>
  `/${environment}/${system}/${name}`;

/** Tag by which AWS Backup chooses what it backs up; its value is the name of the environment. */
export const BACKUP_TAG = 'chainyard.io/backup';

/** Longest qualifier that the CDK takes, in characters. @see https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-customizing.html */
const QUALIFIER_LENGTH = 10;

/**
 * What tells the bootstrap of an environment from others in its account and region, as part of the names of its roles
 * and of its bucket: small letters and digits, the first four of the name and then those of a hash.
 */
export function bootstrapQualifier(environment: string): string {
  const start = environment.replaceAll('-', '').slice(0, 4);
  const hashed = QUALIFIER_LENGTH - start.length;
  return start + hashOf(environment).slice(-hashed);
}

/** A hash in small letters and digits. */
const hashOf = (text: string): string => BigInt(`0x${createHash('sha256').update(text).digest('hex')}`).toString(36);

/** Name of the stack that the CDK's bootstrap makes for an environment. */
export const toolkitStackName = (environment: string): string => `${environment}-toolkit`;
