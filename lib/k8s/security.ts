import type { PodSecurityContext, SecurityContext } from 'cdk8s-plus-28/lib/imports/k8s';

/** Pod part of the Pod Security profile `restricted`; volumes get the group only where their root lacks it. */
export function podSecurity(group: number): PodSecurityContext {
  return {
    runAsNonRoot: true,
    fsGroup: group,
    fsGroupChangePolicy: 'OnRootMismatch',
    seccompProfile: { type: 'RuntimeDefault' },
  };
}

/** Container part of the profile, but for root itself, with a root filesystem that cannot be written. */
export function containerSecurity(user: number, group: number): SecurityContext {
  return {
    runAsNonRoot: user !== 0,
    runAsUser: user,
    runAsGroup: group,
    allowPrivilegeEscalation: false,
    privileged: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ['ALL'] },
    seccompProfile: { type: 'RuntimeDefault' },
  };
}
