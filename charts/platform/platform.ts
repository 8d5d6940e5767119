import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Cluster } from '../../lib/cluster';
import { systemLabels } from '../../lib/k8s/labels';
import type { RenderedObject } from '../../lib/policy/rendered-object';
import { namespace } from './namespace';
import { priorityClasses } from './priority-classes';
import { storageClasses } from './storage-classes';

/** What the platform is made from. */
export interface PlatformProps {
  readonly cluster: Cluster;
  /** File name below `dist/` without its ending. */
  readonly file: string;
  /** The objects of every system by namespace; quotas follow from them. */
  readonly systems: ReadonlyMap<string, readonly RenderedObject[]>;
}

/** What every system stands on: namespaces with their limits and default policies, priorities and storage classes. */
export class Platform extends Chart {
  constructor(scope: Construct, { cluster, file, systems }: PlatformProps) {
    super(scope, file, { labels: systemLabels('platform') });
    for (const [name, objects] of systems) namespace(this, name, cluster, objects);
    priorityClasses(this);
    storageClasses(this, cluster.provider, cluster.operators, [...systems.values()].flat());
  }
}
