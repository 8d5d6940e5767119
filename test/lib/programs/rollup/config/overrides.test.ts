import { parse } from 'yaml';
import { generalConfig } from '../../../../../lib/programs/rollup/zk-stack/config/general';
import { dotted, type Mapping, nested } from '../../../../../lib/programs/rollup/zk-stack/config/mapping';
import type { RollupEnvironment } from '../../../../../lib/programs/rollup/zk-stack/config/rollup-environment';
import { keysOfFile } from '../../../../../lib/programs/rollup/zk-stack/config/unknown-keys';
import { repositoryFile } from '../../../../../lib/repository';
import { environmentWith } from './environment';

/** What a documented file sets, by names of today. */
function documented(file: string): Mapping {
  const { parameterOf, newNameOf } = keysOfFile('general.yaml');
  const content = parse(repositoryFile(`test/lib/programs/rollup/config/documented/${file}`)) as Mapping;
  const entries = dotted(content).flatMap(([key, value]): [string, unknown][] => {
    const name = newNameOf(key) ?? key;
    // `null` is the default of what has none, and one key is read by no program of this version.
    const counts = value !== null && parameterOf(name) !== undefined && !key.startsWith('observability.');
    return counts ? [[name, value]] : [];
  });
  return nested(Object.fromEntries(entries));
}

const general = (changes: Parameters<typeof environmentWith>[0]) => generalConfig(environmentWith(changes));
const on = (network: RollupEnvironment['rollup']['layer1']['network']) =>
  general({ layer1: { network, node: { from: 'endpoint' } } });

describe('documented overrides', () => {
  it('make a validium', () => {
    const validium = general({ dataAvailability: { mode: 'validium', client: 'NoDA' } });
    expect(documented('validium.yaml')).toEqual({
      eth: { sender: { pubdata_sending_mode: 'CUSTOM' } },
      state_keeper: { pubdata_overhead_part: 0, compute_overhead_part: 1 },
      da_client: { client: 'NoDA' },
    });
    expect(validium).toMatchObject(documented('validium.yaml'));
    expect(validium.da_client).toEqual({ client: 'NoDA' });
  });

  it('make a rollup differ from them in every value', () => {
    const { eth, state_keeper, da_client, da_dispatcher } = general({});
    expect(eth).toMatchObject({ sender: { pubdata_sending_mode: 'BLOBS' } });
    expect(state_keeper).toMatchObject({ pubdata_overhead_part: 1, compute_overhead_part: 0 });
    expect([da_client, da_dispatcher]).toEqual([undefined, undefined]);
  });

  it('fit the network of layer 1', () => {
    expect(on('mainnet')).toMatchObject(documented('mainnet.yaml'));
    expect(on('sepolia')).toMatchObject(documented('testnet.yaml'));
    expect(on('hoodi')).toMatchObject(documented('testnet.yaml'));
    expect(dotted(documented('mainnet.yaml'))).toHaveLength(13);
    expect(dotted(documented('testnet.yaml'))).toHaveLength(13);
    expect(on('dev')).not.toHaveProperty('eth.sender.max_txs_in_flight');
  });

  it('send proofs only where something proves for this stack', () => {
    expect(general({ prover: { kind: 'zk-stack' } })).toMatchObject(documented('only_real_proofs.yaml'));
    for (const kind of ['none', 'sp1-cluster'] as const)
      expect(general({ prover: { kind } })).toHaveProperty('eth.sender.proof_sending_mode', 'SKIP_EVERY_PROOF');
  });
});
