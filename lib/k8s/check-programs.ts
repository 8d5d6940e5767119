import type { Program } from './program';
import { isQuantity } from './quantity';

/** A service name: lower case, at most 15 characters, with a letter in it (RFC 6335). */
const portName = /^(?=.{1,15}$)(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Refuses programs that cannot share a pod: containers share its network, so that two ports may have neither one number
 * nor one name, by which Services and probes find them.
 *
 * @param workload name of the workload, for messages
 * @throws Error that names the program, and what is wrong with it or shared with which other
 */
export function checkPrograms(workload: string, programs: readonly Program[]): void {
  const owners = new Map<string, string>();
  const claim = (what: string, program: string): void => {
    const other = owners.get(what);
    if (other !== undefined) throw new Error(`${workload}: the programs ${other} and ${program} both have the ${what}`);
    owners.set(what, program);
  };
  for (const { name, ports, resources } of programs) {
    claim(`name ${name}`, name);
    for (const [resource, quantity] of Object.entries(resources)) {
      if (!isQuantity(quantity)) throw new Error(`${workload}: ${resource} "${quantity}" of ${name} is no quantity`);
    }
    for (const [port, { number, protocol = 'TCP' }] of Object.entries(ports)) {
      if (!portName.test(port)) throw new Error(`${workload}: the port "${port}" of ${name} is no service name`);
      claim(`port name ${port}`, name);
      claim(`port ${number}/${protocol}`, name);
    }
  }
}
