import { bill, linesOf, nodeGroup, resource } from './fixtures';

const ebs = (disk: object) => ({ BlockDeviceMappings: [{ Ebs: disk }] });

describe('what machines cost', () => {
  it('is the control plane by the hour', () => {
    expect(bill({ Cluster: resource('AWS::EKS::Cluster', {}) }).total).toEqual([73, 73]);
  });

  it('is the first type of a pool, from its minimum to its maximum', () => {
    const [line] = linesOf(bill(nodeGroup({})), 'machines');
    expect(line).toMatchObject({ item: 'app: t3.small', count: [1, 3], unitPrice: 0.024, cost: [17.52, 52.56] });
  });

  it('is one line for groups of the same machines', () => {
    const other = { ScalingConfig: { MinSize: 0, MaxSize: 2 } };
    const groups = [{}, other, { InstanceTypes: ['t3.medium'] }].flatMap((group, index) =>
      Object.entries(nodeGroup(group)).map(
        ([name, made]) => [name === 'Group' ? `Group${index}` : name, made] as const,
      ),
    );
    const lines = linesOf(bill(Object.fromEntries(groups)), 'machines');
    expect(lines.map(({ item, count }) => [item, count])).toEqual([
      ['app: t3.small', [1, 5]],
      ['app: t3.medium', [1, 3]],
    ]);
  });

  it('is a part of it for spot machines', () => {
    const [line] = linesOf(bill(nodeGroup({ CapacityType: 'SPOT' })), 'machines');
    expect(line).toMatchObject({ item: 'app: t3.small, spot', cost: [6.13, 31.54] });
  });

  it('is nothing at least for pools that may be empty, and no line for those that must', () => {
    expect(linesOf(bill(nodeGroup({ ScalingConfig: { MinSize: 0, MaxSize: 1 } })), 'machines')[0]?.cost).toEqual([
      0, 17.52,
    ]);
    expect(bill(nodeGroup({ ScalingConfig: { MinSize: 0, MaxSize: 0 } })).lines).toEqual([]);
  });

  it('is their root disks by their size', () => {
    const [line, ...others] = linesOf(bill(nodeGroup({}, ebs({ VolumeSize: 50, VolumeType: 'gp3' }))), 'root disks');
    expect(line).toMatchObject({ item: 'app', each: [50, 50], cost: [4.76, 14.28] });
    expect(others).toEqual([]);
  });

  it('is what EKS makes where the launch template says nothing of a disk', () => {
    expect(linesOf(bill(nodeGroup({})), 'root disks')[0]?.each).toEqual([20, 20]);
  });

  it('is what disks can do beyond what is free', () => {
    const lines = linesOf(bill(nodeGroup({}, ebs({ VolumeSize: 50, Iops: 4000, Throughput: 225 }))), 'root disks');
    expect(lines.map(({ price, each, cost }) => [price, each[0], cost[0]])).toEqual([
      ['ebs-gp3-gb-month', 50, 4.76],
      ['ebs-gp3-iops-month', 1000, 6],
      ['ebs-gp3-mib-per-second-month', 100, 4.8],
    ]);
  });

  it('is refused by name where a type has no price', () => {
    expect(() => bill(nodeGroup({ InstanceTypes: ['p6-b200.48xlarge'] }))).toThrow(
      'lib/cost/price-tables: p6-b200.48xlarge-hour has no price in eu-central-1',
    );
  });

  it('is refused by name where nobody has said what a type of resource costs', () => {
    expect(() => bill({ Broker: { Type: 'AWS::MSK::Cluster' } })).toThrow(
      'lib/cost/resource-types.ts: AWS::MSK::Cluster is neither paid for nor free',
    );
  });

  it('names every price that is missing at once', () => {
    const groups = { ...nodeGroup({ InstanceTypes: ['p6-b200.48xlarge'] }, ebs({ VolumeSize: 1, VolumeType: 'io9' })) };
    expect(() => bill(groups)).toThrow(/p6-b200\.48xlarge-hour.*\n.*ebs-io9-gb-month/);
  });
});
