import type { EnvironmentRule } from '../rule';
import { awsBucketNamesDiffer } from './bucket-names-differ';
import { awsClusterCanBeEntered } from './cluster-can-be-entered';
import { awsDatabaseFits } from './database-fits';
import { awsKubernetesVersion } from './kubernetes-version';
import { awsNetworkFits } from './network-fits';
import { oneAutoscaler } from './one-autoscaler';
import { awsOnlyOnEks } from './only-on-eks';
import { awsPoolGpus } from './pool-gpus';
import { awsPoolHasAWayOut } from './pool-has-a-way-out';
import { awsPoolHasSubnets } from './pool-has-subnets';
import { awsPoolMachines } from './pool-machines';
import { awsPoolScales } from './pool-scales';
import { awsStoreNames } from './store-names';
import { awsSystemPodsHaveAPlace } from './system-pods-have-a-place';
import { awsTwoZones } from './two-zones';

/** Every rule over the cloud of an environment. */
export const awsRules: readonly EnvironmentRule[] = [
  awsOnlyOnEks,
  awsTwoZones,
  awsNetworkFits,
  awsKubernetesVersion,
  awsClusterCanBeEntered,
  oneAutoscaler,
  awsPoolHasSubnets,
  awsPoolHasAWayOut,
  awsPoolMachines,
  awsPoolGpus,
  awsPoolScales,
  awsSystemPodsHaveAPlace,
  awsDatabaseFits,
  awsStoreNames,
  awsBucketNamesDiffer,
];
