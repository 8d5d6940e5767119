import { parse } from 'yaml';
import { environmentSchema } from '../../../../../lib/environment/schema';
import { proverFiles, serverFiles } from '../../../../../lib/programs/rollup/zk-stack/config/files';
import type { Mapping } from '../../../../../lib/programs/rollup/zk-stack/config/mapping';
import { environmentWith } from './environment';

describe('files about the chain', () => {
  const { chain } = environmentWith().rollup;

  it('have what the server reads of what zkstack wrote', () => {
    const contracts = {
      ...chain.contracts,
      create2_factory_addr: chain.feeAccount,
      l2: { consensus_registry: chain.feeAccount },
    };
    const files = serverFiles(environmentWith({ chain: { ...chain, contracts } }));
    expect(parse(files['contracts.yaml'] ?? '')).toEqual({
      l1: chain.contracts.l1,
      ecosystem_contracts: chain.contracts.ecosystem_contracts,
      bridges: { shared: chain.contracts.bridges.shared },
    });
  });

  it('agree with the rest of the section', () => {
    const dataAvailability = { mode: 'validium', client: 'NoDA' } as const;
    const genesisOf = (environment: ReturnType<typeof environmentWith>) =>
      parse(serverFiles(environment)['genesis.yaml'] ?? '') as Mapping;
    expect(genesisOf(environmentWith({ dataAvailability }))).toEqual({
      ...chain.genesis,
      l1_chain_id: 11_155_111,
      l2_chain_id: 271,
      l1_batch_commit_data_generator_mode: 'Validium',
    });
    expect(genesisOf(environmentWith({ layer1: { network: 'dev', node: { from: 'developer-chain' } } }))).toMatchObject(
      {
        l1_chain_id: 1337,
        l1_batch_commit_data_generator_mode: 'Rollup',
      },
    );
    const named = environmentWith({ layer1: { network: 'dev', node: { from: 'developer-chain' } } });
    const ethereum = environmentSchema.shape.ethereum.parse({ network: 'dev', chainId: 9 });
    expect(genesisOf({ ...named, ethereum })).toMatchObject({ l1_chain_id: 9 });
    const own = { ...chain, genesis: { ...chain.genesis, l1_chain_id: 9 } };
    const elsewhere = environmentWith({ chain: own, layer1: { network: 'dev', node: { from: 'endpoint' } } });
    expect(genesisOf(elsewhere)).toMatchObject({ l1_chain_id: 9 });
  });

  it('say where fees go, and provers have none of them', () => {
    expect(parse(serverFiles(environmentWith())['wallets.yaml'] ?? '')).toEqual({
      fee_account: { address: chain.feeAccount },
    });
    expect(Object.keys(proverFiles(environmentWith()))).toEqual(['general.yaml', 'bucket-credentials']);
  });
});
