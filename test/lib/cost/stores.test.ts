import { bill, linesOf, resource } from './fixtures';

const database = (more: object) => ({
  Database: resource('AWS::RDS::DBInstance', { DBInstanceClass: 'db.t4g.micro', AllocatedStorage: '20', ...more }),
});
const cache = (more: object) => ({
  Cache: resource('AWS::ElastiCache::ReplicationGroup', { CacheNodeType: 'cache.t4g.micro', ...more }),
});

describe('what stores cost', () => {
  it('is a database by the hour and its disk, up to which it grows', () => {
    const lines = linesOf(bill(database({ MaxAllocatedStorage: 100 })), 'database');
    expect(lines.map(({ item, cost }) => [item, cost])).toEqual([
      ['db.t4g.micro', [13.87, 13.87]],
      ['disk', [2.74, 13.7]],
    ]);
  });

  it('is both twice where there is a standby', () => {
    const lines = linesOf(bill(database({ MultiAZ: true })), 'database');
    expect(lines.map(({ item, cost }) => [item, cost])).toEqual([
      ['db.t4g.micro and its standby', [27.74, 27.74]],
      ['disk', [5.48, 5.48]],
    ]);
  });

  it('is what backups take beyond the size of the disk', () => {
    // 20 GB and 5 % of them for each day after the first: 10 GB more than the disk.
    const [line] = linesOf(bill(database({ BackupRetentionPeriod: 11 })), 'database').slice(2);
    expect(line).toMatchObject({ item: 'backups of 11 days', each: [0, 10], cost: [0, 1.03] });
  });

  it('is every node of a cache, however its nodes are counted', () => {
    const nodes = (more: object) => linesOf(bill(cache(more)), 'cache')[0]?.count[0];
    expect(nodes({ NumCacheClusters: 2 })).toBe(2);
    expect(nodes({ NumNodeGroups: 2, ReplicasPerNodeGroup: 1 })).toBe(4);
    expect(nodes({})).toBe(1);
  });

  it('is every snapshot of a cache but one', () => {
    const lines = linesOf(bill(cache({ SnapshotRetentionLimit: 3 })), 'cache');
    expect(lines.at(1)).toMatchObject({
      item: 'snapshots of 3 days',
      count: [2, 2],
      each: [0.1, 0.5],
      cost: [0.02, 0.09],
    });
    expect(linesOf(bill(cache({ SnapshotRetentionLimit: 1 })), 'cache')).toHaveLength(1);
  });

  it('is what buckets may hold', () => {
    const { total } = bill({ Bucket: resource('AWS::S3::Bucket', {}) });
    expect(total).toEqual([0.02, 2.45]);
  });
});
