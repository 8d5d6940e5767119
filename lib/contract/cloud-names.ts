/** Name of the EKS cluster, by which people and controllers find it. */
export const clusterName = (environment: string): string => environment;

/** Name of the log group of the control plane, which EKS writes to by this name only. */
export const controlPlaneLogGroup = (environment: string): string => `/aws/eks/${clusterName(environment)}/cluster`;

/** Name of a parameter that pods read through External Secrets, such as the host of the database. */
export const parameterPath = (environment: string, system: string, name: string): string =>
  `/${environment}/${system}/${name}`;

/** Tag by which AWS Backup chooses what it backs up; its value is the name of the environment. */
export const BACKUP_TAG = 'chainyard.io/backup';
