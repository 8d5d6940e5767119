import { Fn } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';
import type { NodeGroup } from '../../lib/contract/node-groups';
import { parseGibibytes } from '../../lib/k8s/quantity';
import { nodeUserData } from './node-user-data';

/** What the machines of a pool have beside its own facts. */
export interface LaunchTemplateProps {
  readonly pool: NodeGroup;
  readonly securityGroups: readonly string[];
  /** Of machines and their disks, which do not get those of the stack. */
  readonly tags: Readonly<Record<string, string>>;
}

/** Where Amazon Linux 2023 has its root. */
const ROOT = '/dev/xvda';

/** How machines of a pool are made, beside their image and size, which the node group chooses. */
export function launchTemplate(scope: Construct, { pool, securityGroups, tags }: LaunchTemplateProps) {
  return new ec2.CfnLaunchTemplate(scope, 'Machines', {
    launchTemplateData: {
      // One hop ends at the machine: pods cannot take on its role.
      metadataOptions: { httpEndpoint: 'enabled', httpTokens: 'required', httpPutResponseHopLimit: 1 },
      blockDeviceMappings: [
        {
          deviceName: ROOT,
          ebs: {
            volumeType: 'gp3',
            volumeSize: parseGibibytes(pool.disk),
            encrypted: true,
            deleteOnTermination: true,
          },
        },
      ],
      networkInterfaces: [
        {
          deviceIndex: 0,
          groups: [...securityGroups],
          associatePublicIpAddress: pool.subnets === 'public',
          deleteOnTermination: true,
        },
      ],
      tagSpecifications: ['instance', 'volume'].map((resourceType) => ({
        resourceType,
        tags: Object.entries(tags).map(([key, value]) => ({ key, value })),
      })),
      userData: Fn.base64(nodeUserData(pool.allocatable.pods)),
    },
  });
}
