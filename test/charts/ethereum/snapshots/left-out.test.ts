import { executionClients } from '../../../../lib/programs/ethereum/clients';

describe('what a snapshot of files leaves out', () => {
  it.each(executionClients)(
    'has every identity of $title, and nothing that its state is in',
    ({ identity, notInSnapshots }) => {
      const isLeftOut = (path: string) => notInSnapshots.some((each) => `${path}/`.startsWith(`${each}/`));
      expect(identity.filter((path) => !isLeftOut(path))).toEqual([]);
      const state = [
        'geth/chaindata',
        'geth/triedb/merkle.journal',
        'chaindata',
        'db/state',
        'database',
        'snapshots',
        'db',
      ];
      expect(state.filter(isLeftOut)).toEqual([]);
    },
  );
});
