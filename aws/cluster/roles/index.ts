import type { Construct } from 'constructs';
import { PodRoles, type PodRolesProps } from './pod-roles';

export { addOnRole } from './add-on-role';

/** Gives the pods of a cluster their roles, each with its association of EKS Pod Identity. */
export const addPodRoles = (scope: Construct, props: PodRolesProps): PodRoles => new PodRoles(scope, props);
