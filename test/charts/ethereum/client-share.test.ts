import { clientShare } from '../../../charts/ethereum/client-share';

const group = (title: string, minimum: number) => ({
  section: { replicas: { minimum } },
  like: { clients: { execution: { title } } },
});

describe('the share of one client', () => {
  it.each<[what: string, groups: Parameters<typeof clientShare>[0]]>([
    ['nobody serves', []],
    ['two share evenly', [group('Geth', 2), group('Besu', 2)]],
    ['66 of 100 are alike', [group('Geth', 66), group('Besu', 34)]],
    ['groups of one client stay below', [group('Geth', 1), group('Besu', 2), group('Geth', 1)]],
  ])('is no matter where %s', (_, groups) => {
    expect(clientShare(groups)).toEqual([]);
  });

  it.each<[groups: Parameters<typeof clientShare>[0], found: string]>([
    [[group('Geth', 2)], 'Geth runs in 2 of 2 pods'],
    [[group('Geth', 67), group('Besu', 33)], 'Geth runs in 67 of 100 pods'],
    [[group('Geth', 2), group('Besu', 2), group('Geth', 2)], 'Geth runs in 4 of 6 pods'],
  ])('is a warning: %#', (groups, found) => {
    expect(clientShare(groups)).toEqual([expect.stringContaining(`serve: ${found}; `)]);
  });
});
