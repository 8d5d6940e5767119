import type { RollupContext } from './context';
import { targetsOf } from './target';

/** Opens every connection that the tables of roles name, and no other; calls of what is not there are none. */
export function connectRoles(context: RollupContext): void {
  for (const { role, workload } of context.roles.values()) {
    for (const target of targetsOf(context, role)) target.reach(workload);
    for (const name of role.calls) {
      const called = context.roles.get(name);
      if (called === undefined) continue;
      for (const endpoint of called.workload.clusterEndpoints(called.program)) workload.connectTo(endpoint);
    }
  }
}
