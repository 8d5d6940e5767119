import { databaseClasses, databaseClassNames } from '../../../contract/database-classes';
import { availableConnections, reservedConnections } from '../../../contract/database-connections';
import {
  connectionsOf,
  maximumThatFits,
  type RoleConnections,
  sumOfConnections,
} from '../../../programs/rollup/connections';
import type { LoadedEnvironment } from '../../load';
import { alternatives, quote } from '../../words';
import { type Rollup, rollupRule } from './rollup-rule';

/** Roles that a message names; the others are summed up. */
const NAMED = 3;

/** The database has a connection for every one that all pods together may open, in an update too. */
export const rollupConnectionsSuffice = rollupRule('rollup-connections-suffice', function* (rollup, environment) {
  const database = databaseOf(rollup, environment);
  if (database === undefined) return;
  const roles = connectionsOf(rollup);
  const needed = sumOfConnections(roles);
  if (needed <= database.connections) return;
  const what = `has ${database.connections} connections for programs, and the pods of the rollup open up to ${needed}: ${shown(roles)}`;
  const remedies = [...database.larger(needed), ...smaller(roles, needed - database.connections)];
  const advice = remedies.length === 0 ? 'lower several maximums at once' : `use ${alternatives(remedies)}`;
  yield { path: database.path, message: `${database.value} ${what}; ${advice}` };
});

/** A database as its part of the file describes it. */
interface Database {
  readonly path: readonly PropertyKey[];
  readonly value: string;
  /** For the programs of the environment. */
  readonly connections: number;
  /** What to write for a database that has so many. */
  readonly larger: (needed: number) => readonly string[];
}

function databaseOf({ data }: Rollup, environment: LoadedEnvironment): Database | undefined {
  if (data.from === 'in-cluster') {
    const { connections } = data.database;
    const { superuser } = reservedConnections;
    return {
      path: ['rollup', 'data', 'database', 'connections'],
      value: String(connections),
      connections: connections - superuser,
      larger: (needed) => [`connections: ${needed + superuser}`],
    };
  }
  const { aws } = environment;
  if (aws?.database === undefined) return undefined;
  const { database } = aws;
  return {
    path: ['aws', 'database', 'class'],
    value: quote(database.class),
    connections: availableConnections(environment),
    larger: (needed) =>
      databaseClassNames
        .toSorted((one, other) => databaseClasses[one].memory - databaseClasses[other].memory)
        .filter(
          (name) =>
            availableConnections({ ...environment, aws: { ...aws, database: { ...database, class: name } } }) >= needed,
        )
        .slice(0, 1),
  };
}

function shown(roles: readonly RoleConnections[]): string {
  const named = roles.slice(0, NAMED).map((role) => {
    const pods = role.pods * role.workloads;
    return pods === 1 ? `${role.each} of ${role.name}` : `${pods} × ${role.each} of ${role.name}`;
  });
  const others = sumOfConnections(roles.slice(NAMED));
  return [...named, ...(others > 0 ? [`${others} of the others`] : [])].join(', ');
}

/** The one maximum that, made smaller, is enough: that of the role with the most connections. */
function smaller(roles: readonly RoleConnections[], excess: number): readonly string[] {
  return roles
    .flatMap((role) => {
      const fitting = maximumThatFits(role, excess);
      return role.scaled === undefined || fitting === undefined
        ? []
        : [`${['rollup', ...role.scaled.path].join('.')}: ${fitting}`];
    })
    .slice(0, 1);
}
