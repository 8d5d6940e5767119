import type { coreRoles } from '../../../lib/programs/rollup/zk-stack/core-roles';
import type { RollupSection } from '../context';
import type { RoleWorkload } from '../role-workload';

/** The server that answers JSON-RPC. */
export type ApiServer = RoleWorkload<(typeof coreRoles)['api']['ports']>;

/** What the environment says of the server. */
export type ApiSection = RollupSection['api'];

/** What the environment says of a Gateway of its own. */
export type EnvoySection = Extract<ApiSection['gateway'], { via: 'envoy-gateway' }>;
