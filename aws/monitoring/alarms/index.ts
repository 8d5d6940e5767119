import type { CloudEnvironment } from '../../cloud-environment';
import type { ClusterStack } from '../../cluster/cluster-stack';
import type { DataStack } from '../../data/data-stack';
import type { NetworkStack } from '../../network/network-stack';
import type { Alarm } from '../alarm';
import { backupAlarms } from './backups';
import { cacheAlarms } from './cache';
import { databaseAlarms } from './database';
import { machineAlarms } from './machines';
import { natGatewayAlarms } from './nat-gateways';
import { podAlarms } from './pods';

/** What alarms watch. */
export interface AlarmsProps {
  readonly environment: CloudEnvironment;
  readonly network: NetworkStack;
  readonly cluster: ClusterStack;
  readonly data?: DataStack;
}

/** The table of contents of the alarms: each only where the environment has what it watches. */
export const alarmsOf = ({ environment, network, cluster, data }: AlarmsProps): Alarm[] => [
  ...machineAlarms(
    environment.name,
    cluster.nodeGroups.map(({ pool }) => pool),
  ),
  ...podAlarms(environment),
  ...natGatewayAlarms(network.natGatewayIds),
  ...databaseAlarms(environment),
  ...cacheAlarms(environment, data?.cache),
  ...backupAlarms(environment),
];
