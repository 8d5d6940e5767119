import { eachPod } from '../../each-pod';
import { found } from '../../found';
import type { Rule } from '../../rule';

/** Settings of the kernel that each pod has for itself. @see https://kubernetes.io/docs/concepts/security/pod-security-standards/ */
const safe: ReadonlySet<string> = new Set([
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.ip_local_reserved_ports',
  'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.ping_group_range',
  'net.ipv4.tcp_fin_timeout',
  'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes',
  'net.ipv4.tcp_keepalive_time',
  'net.ipv4.tcp_rmem',
  'net.ipv4.tcp_syncookies',
  'net.ipv4.tcp_wmem',
]);

export const sysctlsSafe: Rule = {
  id: 'sysctls-safe',
  refuses: 'a sysctl that is not on the safe list of Pod Security',
  why: 'the profile restricted of Pod Security refuses the pod; such a setting changes the kernel for every pod of the node',
  fix: 'remove the sysctl, or set it on the nodes of the pool',
  check: eachPod(function* ({ spec, prefix }) {
    for (const [index, { name }] of (spec.securityContext?.sysctls ?? []).entries()) {
      const path = `${prefix}spec.securityContext.sysctls[${index}].name`;
      if (!safe.has(name)) yield { path, message: `${found(name)} is not on the safe list` };
    }
  }),
};
