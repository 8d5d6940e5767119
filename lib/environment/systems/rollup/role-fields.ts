import type { Role } from '../../../programs/rollup/role';
import { resources } from '../../sections/resources';

/** Fields of every role, with what the stack's table says. */
export const roleFields = ({ resources: { cpu, memory, memoryLimit = memory } }: Pick<Role, 'resources'>) => ({
  resources: resources({ cpu, memory, memoryLimit }),
});
