import type { Construct } from 'constructs';
import type { Environment } from '../../lib/environment/schema';
import { SystemChart, type SystemChartProps } from '../../lib/workloads/system-chart';
import { alerts } from './alerts/alerts';
import { app } from './app';
import { circuitArtifacts } from './circuit-artifacts';
import { connectRoles } from './connect-roles';
import type { RollupContext } from './context';
import { core } from './core';
import { dataTargets } from './data/data';
import { dataAvailability } from './data-availability';
import { layer1 } from './layer-1';
import { objectStore, openedObjectStore } from './object-store';
import { provers } from './provers';

/** What a rollup is made from. */
export interface RollupProps extends SystemChartProps {
  readonly rollup: NonNullable<Environment['rollup']>;
  /** The whole environment, of whose other parts a rollup uses some. */
  readonly environment: Environment;
}

/** A zk rollup: the chain, its provers and its JSON-RPC, each in a namespace of its own. */
export function rollup(
  scope: Construct,
  { rollup: section, environment, file, ...props }: RollupProps,
): readonly SystemChart[] {
  const part = (name: string) =>
    new SystemChart(scope, `rollup-${name}`, { ...props, file: `${file}-${name}`, metricLabels: ['rollup'] });
  const data = part('data');
  const context: RollupContext = {
    section,
    environment,
    charts: { core: part('core'), prover: part('prover'), app: part('app') },
    targets: {
      ...dataTargets(data, section, environment),
      'object-store': objectStore(section, props.cluster),
      'opened-object-store': openedObjectStore(section),
      'layer-1': layer1(section, props.cluster),
      'data-availability': dataAvailability(section, props.cluster),
      'circuit-artifacts': circuitArtifacts(props.cluster),
    },
    roles: new Map(),
  };
  core(context);
  app(context);
  provers(context);
  connectRoles(context);
  alerts(context);
  return [data, ...Object.values(context.charts)].filter(({ workloads }) => workloads.length > 0);
}
