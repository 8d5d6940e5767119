import type { ResponseLaunchTemplateData } from '@aws-sdk/client-ec2';
import { parseMemory } from '../../../lib/k8s/quantity';
import { expect, same } from '../../live/support/report';
import { type Checks, type Cloud, only } from '../cloud';
import { clusterOf } from './cluster';
import { pools } from './node-groups';

/** Pools, each with how its machines are made. */
export async function machines(cloud: Cloud) {
  return Promise.all(
    (await pools(cloud)).map(async ({ pool, made }) => {
      const asked = { LaunchTemplateId: made.launchTemplate?.id, Versions: [made.launchTemplate?.version ?? ''] };
      const { LaunchTemplateVersions } = await cloud.aws.ec2.describeLaunchTemplateVersions(asked);
      const { LaunchTemplateData: data } = only(LaunchTemplateVersions, `launch template versions of ${pool.name}`);
      expect(data !== undefined, `the launch template of ${pool.name} is empty`);
      return { pool, data };
    }),
  );
}

/** Security groups of the machines of a launch template. */
export const securityGroupsOf = ({ NetworkInterfaces }: ResponseLaunchTemplateData): readonly string[] =>
  only(NetworkInterfaces, 'network interfaces').Groups ?? [];

/** Launch templates, pool by pool. */
export const machineChecks: Checks = {
  'machines give credentials to nobody but themselves': async (cloud) => {
    for (const { pool, data } of await machines(cloud)) {
      const { HttpTokens, HttpPutResponseHopLimit } = data.MetadataOptions ?? {};
      same(`HttpTokens of ${pool.name}`, HttpTokens, 'required');
      same(`HttpPutResponseHopLimit of ${pool.name}`, HttpPutResponseHopLimit, 1);
    }
  },
  'machines have their disk, encrypted': async (cloud) => {
    for (const { pool, data } of await machines(cloud)) {
      const { DeviceName, Ebs } = only(data.BlockDeviceMappings, `disks of ${pool.name}`);
      const disk = [DeviceName, Ebs?.VolumeType, Ebs?.Encrypted, (Ebs?.VolumeSize ?? 0) * 2 ** 30];
      same(`disk of ${pool.name}`, disk, ['/dev/xvda', 'gp3', true, parseMemory(pool.disk)]);
    }
  },
  'machines are in the security group of the cluster, and in one of their own subnets': async (cloud) => {
    const { resourcesVpcConfig } = await clusterOf(cloud);
    for (const { pool, data } of await machines(cloud)) {
      const groups = securityGroupsOf(data);
      same(`first of ${pool.name}`, groups[0], resourcesVpcConfig?.clusterSecurityGroupId);
      same(`number for ${pool.name}`, groups.length, 2);
    }
  },
  'machines have public addresses where their pool asks for them': async (cloud) => {
    for (const { pool, data } of await machines(cloud)) {
      const { AssociatePublicIpAddress } = only(data.NetworkInterfaces, `network interfaces of ${pool.name}`);
      same(`public addresses of ${pool.name}`, AssociatePublicIpAddress, pool.subnets === 'public');
    }
  },
  'kubelets take as many pods as the charts count on': async (cloud) => {
    for (const { pool, data } of await machines(cloud)) {
      const userData = Buffer.from(data.UserData ?? '', 'base64').toString();
      const [, pods] = userData.match(/maxPods: (\d+)/) ?? [];
      same(`maxPods of ${pool.name}`, Number(pods), pool.allocatable.pods);
    }
  },
};
