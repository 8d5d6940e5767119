import { geth } from '../../../../lib/programs/ethereum/execution/geth';
import { volumeOf } from '../../../../lib/programs/ethereum/volume';

const size = { cpu: '1', memory: '1Gi', memoryLimit: '1Gi', storage: '2Gi', minimumStorage: '1Gi' };

describe('the volume of a client', () => {
  it('is larger for an archive, where that is known', () => {
    const archive = { storage: '4Gi', minimumStorage: '3Gi' };
    expect(volumeOf({ ...size, archive }, 'archive')).toBe(archive);
    expect(volumeOf({ ...size, archive }, 'pruned')).toMatchObject({ storage: '2Gi', minimumStorage: '1Gi' });
    expect(volumeOf(size, 'archive')).toMatchObject({ storage: '2Gi' });
  });

  it('is known to be larger for an archive of mainnet', () => {
    const { mainnet } = geth.networks;
    expect(mainnet && volumeOf(mainnet, 'archive')).toEqual(mainnet?.archive);
  });
});
