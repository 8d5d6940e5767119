import type { Role, Roles } from '../../../../lib/programs/rollup/role';
import { sp1Cluster } from '../../../../lib/programs/rollup/sp1-cluster/prover-stack';
import { coreRoles } from '../../../../lib/programs/rollup/zk-stack/core-roles';
import { zkStackImages } from '../../../../lib/programs/rollup/zk-stack/images';
import { zkStackProvers } from '../../../../lib/programs/rollup/zk-stack/prover-stack';

/** A table of roles, whose rows know of each other only. */
export interface Table {
  readonly roles: Roles;
  readonly images: Readonly<Record<string, string>>;
}

/** Every table of roles. */
export const tables: Readonly<Record<string, Table>> = {
  'the chain': { roles: coreRoles, images: zkStackImages },
  'the provers of the ZK Stack': zkStackProvers,
  'an SP1 Cluster': sp1Cluster,
};

/** A role with its name and its table. */
export type Row = readonly [label: string, row: { readonly name: string; readonly role: Role; readonly table: Table }];

/** Every role of every table. */
export const rows: readonly Row[] = Object.entries(tables).flatMap(([label, table]) =>
  Object.entries(table.roles).map(([name, role]): Row => [`${name} of ${label}`, { name, role, table }]),
);
