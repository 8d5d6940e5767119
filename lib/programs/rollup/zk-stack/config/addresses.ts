import { serviceHost } from '../../../../traffic/services';
import { type CoreRole, coreRoles, type ZkStackCoreRole } from '../core-roles';

/** Address of a port of a role of the chain, which others read in their configuration. */
export function addressOf(name: CoreRole, port: string): string {
  const role: ZkStackCoreRole = coreRoles[name];
  const number = role.ports[port]?.number;
  if (number === undefined) throw new Error(`${name} has no port ${port}`);
  return `http://${serviceHost(name, `rollup-${role.part}`, { whileUnready: false })}:${number}`;
}
