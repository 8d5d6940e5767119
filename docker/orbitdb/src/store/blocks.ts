import { LevelBlockstore } from 'blockstore-level';
import { CID } from 'multiformats/cid';

/** OrbitDB writes every block as dag-cbor; the store keeps hashes only, so the codec is put back when it reads. */
const dagCbor = 0x71;

export const blockId = (stored: CID): CID => CID.createV1(dagCbor, stored.multihash);

/** A blockstore that reports every block it has kept. */
export class Blocks extends LevelBlockstore {
  onPut: (block: CID) => void = () => {};

  override async put(...block: Parameters<LevelBlockstore['put']>): Promise<CID> {
    const stored = await super.put(...block);
    this.onPut(blockId(stored));
    return stored;
  }
}
