import type { Environment } from '../../environment/schema';
import type { Role } from './role';
import { type ScaledRole, scaledRoles } from './scaled-roles';
import { rollupWorkloads } from './workloads';

type RollupSection = NonNullable<Environment['rollup']>;

/** What the pods of one role open to the databases. */
export interface RoleConnections {
  readonly name: string;
  /** Pods at most, with those of an update. */
  readonly pods: number;
  /** Connections of one pod. */
  readonly each: number;
  /** Workloads of the role, each with so many pods. */
  readonly workloads: number;
  /** What says how many pods there are; absent where there is one. */
  readonly scaled?: ScaledRole;
}

/** Pods of a Deployment that come in an update before others have ended. */
const SURGE = 1;

/**
 * Connections that all pods of a rollup may open together, by role, those with the most first. Its two databases are of
 * one instance, so that they are counted together.
 */
export function connectionsOf(section: RollupSection): readonly RoleConnections[] {
  const workloads = rollupWorkloads(section);
  const scaled = scaledRoles(section);
  const once = workloads.filter(({ role }) => !scaled.some((each) => each.role === role));
  return [
    ...once.map(({ name, role }) => ({ name, pods: 1, each: ofOnePod(role), workloads: 1 })),
    ...scaled.map((each) => ({
      name: each.name,
      pods: each.maximum + SURGE,
      each: ofOnePod(each.role),
      workloads: workloads.filter(({ role }) => role === each.role).length,
      scaled: each,
    })),
  ]
    .filter((each) => allOf(each) > 0)
    .sort((one, other) => allOf(other) - allOf(one));
}

/** Connections of all these roles. */
export const sumOfConnections = (roles: readonly RoleConnections[]): number =>
  roles.reduce((sum, role) => sum + allOf(role), 0);

/** The largest number of pods with which a role opens so many connections less; undefined where it cannot. */
export function maximumThatFits({ each, workloads, scaled }: RoleConnections, excess: number): number | undefined {
  if (scaled === undefined) return undefined;
  const fitting = scaled.maximum - Math.ceil(excess / (each * workloads));
  return fitting < scaled.least ? undefined : fitting;
}

const allOf = ({ pods, each, workloads }: RoleConnections): number => pods * each * workloads;

const ofOnePod = ({ connections: { server = 0, prover = 0 } }: Role): number => server + prover;
