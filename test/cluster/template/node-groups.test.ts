import { smallestMachine } from '../../../lib/contract/smallest-machine';
import { templateNodeGroups } from './node-groups';
import { poolsOf } from './pools';
import { parseTemplate } from './template';

const subnet = (zone: string, group: string) => ({
  Type: 'AWS::EC2::Subnet',
  Properties: { AvailabilityZone: zone, Tags: [{ Key: 'aws-cdk:subnet-name', Value: group }] },
});

const network = parseTemplate({
  Resources: {
    ComputeA: subnet('eu-central-1a', 'compute'),
    ComputeB: subnet('eu-central-1b', 'compute'),
    Core: subnet('eu-central-1a', 'core'),
    Data: subnet('eu-central-1a', 'data'),
  },
  Outputs: Object.fromEntries(
    ['ComputeA', 'ComputeB', 'Core', 'Data'].map((name) => [`Id${name}`, { Value: { Ref: name } }]),
  ),
});

const from = (...names: string[]) =>
  names.map((name) => ({ 'Fn::GetStackOutput': { StackName: 'a-network', OutputName: `Id${name}` } }));

const properties = {
  AmiType: 'AL2023_x86_64_NVIDIA',
  CapacityType: 'SPOT',
  InstanceTypes: ['g6.4xlarge', 'g5.4xlarge'],
  Labels: { 'chainyard.io/pool': 'prover' },
  LaunchTemplate: { Id: { Ref: 'Machines' } },
  ScalingConfig: { MinSize: 0, MaxSize: 8 },
  Subnets: from('ComputeA', 'ComputeB'),
  Taints: [{ Key: 'nvidia.com/gpu', Value: 'true', Effect: 'NO_SCHEDULE' }],
};

const disk = { DeviceName: '/dev/xvda', Ebs: { VolumeSize: 200 } };
const userData = 'kind: NodeConfig\nspec:\n  kubelet:\n    config:\n      maxPods: 42\n';

function groups(changes: Partial<Record<keyof typeof properties, unknown>> = {}, text = userData) {
  const LaunchTemplateData = { BlockDeviceMappings: [disk], UserData: { 'Fn::Base64': text } };
  const cluster = parseTemplate({
    Resources: {
      Group: { Type: 'AWS::EKS::Nodegroup', Properties: { ...properties, ...changes } },
      Machines: { Type: 'AWS::EC2::LaunchTemplate', Properties: { LaunchTemplateData } },
    },
  });
  return templateNodeGroups({ network, cluster });
}

describe('node groups of a template', () => {
  it('are read from the node group, its launch template and its subnets', () => {
    expect(groups()).toEqual([
      {
        name: 'prover',
        labels: { 'chainyard.io/pool': 'prover' },
        taints: [{ key: 'nvidia.com/gpu', value: 'true', effect: 'NoSchedule' }],
        zones: ['eu-central-1a', 'eu-central-1b'],
        subnets: 'compute',
        minimum: 0,
        maximum: 8,
        allocatable: { ...smallestMachine(['g6.4xlarge'], 'by prefix'), pods: 42, gpus: 1 },
        instanceTypes: ['g6.4xlarge', 'g5.4xlarge'],
        capacity: 'spot',
        disk: '200Gi',
      },
    ]);
  });

  it('of one pool are counted together', () => {
    const [group] = groups();
    const inZone = (zone: string, maximum: number) => group && { ...group, zones: [zone], minimum: 1, maximum };
    const [first, second] = [inZone('a', 3), inZone('b', 2)];
    if (first === undefined || second === undefined) throw new Error('no group');
    expect(poolsOf([first, second])).toEqual([{ ...group, zones: ['a', 'b'], minimum: 2, maximum: 5 }]);
    expect(() => poolsOf([first, { ...second, disk: '20Gi' }])).toThrow('machines of pool prover are not alike');
  });

  it('are found by both kinds of references between stacks', () => {
    const [strong] = groups({ Subnets: [{ 'Fn::ImportValue': 'a-network:IdCore' }] });
    expect(strong).toMatchObject({ zones: ['eu-central-1a'], subnets: 'core' });
  });

  it('know every effect of a taint, and no taint', () => {
    const effects = ['NO_SCHEDULE', 'PREFER_NO_SCHEDULE', 'NO_EXECUTE'];
    const [tainted] = groups({ Taints: effects.map((Effect) => ({ Key: 'a', Effect })) });
    expect(tainted?.taints.map(({ effect }) => effect)).toEqual(['NoSchedule', 'PreferNoSchedule', 'NoExecute']);
    expect(groups({ Taints: undefined })[0]?.taints).toEqual([]);
  });

  it('have no GPU where the image has no driver', () => {
    expect(groups({ AmiType: 'AL2023_x86_64_STANDARD' })[0]?.allocatable.gpus).toBe(0);
  });

  it.each([
    ['a subnet that the network does not publish', { Subnets: from('Compute') }, userData],
    ['a subnet that is not for nodes', { Subnets: from('Data') }, userData],
    ['subnets of two groups', { Subnets: from('ComputeA', 'Core') }, userData],
    ['a launch template that is not there', { LaunchTemplate: { Id: { Ref: 'Others' } } }, userData],
    ['no number of pods', {}, ''],
    ['an effect that EKS does not know', { Taints: [{ Key: 'a', Effect: 'NoSchedule' }] }, userData],
  ])('are refused with %s', (_, changes, text) => {
    expect(() => groups(changes, text)).toThrow();
  });
});
