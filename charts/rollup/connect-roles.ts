import type { Role } from '../../lib/programs/rollup/role';
import type { Endpoint } from '../../lib/traffic/endpoint';
import type { RollupContext } from './context';
import type { RoleWorkload } from './role-workload';
import { targetsOf } from './target';

/** Opens every connection that the tables of roles name, and no other; calls of what is not there are none. */
export function connectRoles(context: RollupContext): void {
  for (const { role, workload } of context.roles.values()) {
    for (const target of targetsOf(context, role)) target.reach(workload);
    for (const name of role.calls) {
      const called = context.roles.get(name);
      if (called === undefined) continue;
      for (const endpoint of endpointsOf(role, name, called)) workload.connectTo(endpoint);
    }
  }
}

/** Ports of a role that another one calls: those whose addresses it is given, else all for workloads of the cluster. */
function endpointsOf({ addresses = {} }: Role, name: string, { workload, program }: RoleWorkload): readonly Endpoint[] {
  const named = Object.values(addresses).flatMap(({ role, port }) => (role === name ? [port] : []));
  return workload.clusterEndpoints(program).filter(({ port }) => named.length === 0 || named.includes(port));
}
