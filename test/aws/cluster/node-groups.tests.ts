import { Match, type Template } from 'aws-cdk-lib/assertions';
import { machineGroups } from '../../../lib/contract/machine-groups';
import { nodeGroups } from '../../../lib/contract/node-groups';
import { cloudNames, cloudOf, templateOf } from '../stacks';
import { clusterOf, clusterTemplate } from './cluster-of';

const group = (template: Template, pool: string, properties: object) =>
  template.hasResourceProperties('AWS::EKS::Nodegroup', { Labels: { 'chainyard.io/pool': pool }, ...properties });

const production = clusterTemplate('production');

test.each(cloudNames)('%s has the node groups of each pool', (name) => {
  const stack = clusterOf(name);
  const pools = nodeGroups(cloudOf(name));
  expect(stack.nodeGroups.map(({ pool }) => pool)).toEqual(pools);
  const template = templateOf(stack);
  const groups = pools.flatMap(machineGroups);
  template.resourceCountIs('AWS::EKS::Nodegroup', groups.length);
  template.resourceCountIs('AWS::EC2::LaunchTemplate', pools.length);
  for (const { name: pool, minimum, maximum, instanceTypes } of groups) {
    group(template, pool, {
      // A new group has its minimum; EKS wants to be told.
      ScalingConfig: { MinSize: minimum, DesiredSize: minimum, MaxSize: maximum },
      InstanceTypes: instanceTypes,
      Version: '1.36',
      NodeRepairConfig: { Enabled: true },
      UpdateConfig: { MaxUnavailablePercentage: 33 },
      NodegroupName: Match.absent(),
    });
  }
});

test('machines run Amazon Linux 2023, with the drivers of NVIDIA where they have a GPU', () => {
  group(production, 'prover', { AmiType: 'AL2023_x86_64_NVIDIA', CapacityType: 'SPOT' });
  group(production, 'chain', { AmiType: 'AL2023_x86_64_STANDARD', CapacityType: 'ON_DEMAND' });
});

test('taints are written as EKS writes them', () => {
  const taints = [
    { key: 'a', value: 'b', effect: 'NoSchedule' },
    { key: 'c', effect: 'PreferNoSchedule' },
    { key: 'd', value: 'e', effect: 'NoExecute' },
  ] as const;
  group(clusterTemplate('rc0', { nodePools: { chain: { taints: [...taints] } } }), 'chain', {
    Taints: [
      { Key: 'a', Value: 'b', Effect: 'NO_SCHEDULE' },
      { Key: 'c', Effect: 'PREFER_NO_SCHEDULE' },
      { Key: 'd', Value: 'e', Effect: 'NO_EXECUTE' },
    ],
  });
});

test('machines are in the subnets of their pool and its zones, those of a pool that grows in a group for each', () => {
  const subnet = (name: string) => ({ 'Fn::ImportValue': Match.stringLikeRegexp(name) });
  group(clusterTemplate('rc0'), 'chain', { Subnets: [subnet('coreSubnet1'), subnet('coreSubnet2')] });
  for (const zone of [1, 2]) {
    group(production, 'chain', { Subnets: [subnet(`coreSubnet${zone}`)] });
    group(production, 'prover', { Subnets: [subnet(`computeSubnet${zone}`)] });
  }
  group(clusterTemplate('perpetual-prod'), 'app', { Subnets: [subnet('appSubnet1')] });
  group(clusterTemplate('perpetual-dev'), 'app', { Subnets: [subnet('publicSubnet1')] });
});

test('an autoscaler is told what a machine has to give that it sees none of', () => {
  const { allocatable } = nodeGroups(cloudOf('production')).find(({ name }) => name === 'prover') ?? {};
  const resources = 'k8s.io/cluster-autoscaler/node-template/resources';
  group(production, 'prover', {
    Tags: {
      [`${resources}/cpu`]: `${allocatable?.cpu}m`,
      [`${resources}/memory`]: Match.anyValue(),
      [`${resources}/pods`]: String(allocatable?.pods),
      [`${resources}/ephemeral-storage`]: '179Gi',
      [`${resources}/nvidia.com/gpu`]: '1',
    },
  });
  group(production, 'app', { Tags: { [`${resources}/nvidia.com/gpu`]: Match.absent() } });
});

test('an autoscaler is told that a machine will have GPUs before its device plugin says so', () => {
  const accelerator = 'k8s.amazonaws.com/accelerator';
  group(production, 'prover', { Labels: { 'chainyard.io/pool': 'prover', [accelerator]: 'nvidia-l4' } });
  group(production, 'app', { Labels: { [accelerator]: Match.absent() } });
});

test('machines are those of the only system that names their pool', () => {
  const rc0 = clusterTemplate('rc0');
  group(rc0, 'chain', {
    Tags: Match.objectLike({ system: 'celestia', environment: 'rc0', 'cost-centre': 'testnets' }),
  });
  group(rc0, 'app', { Tags: Match.objectLike({ system: 'platform' }) });
});
