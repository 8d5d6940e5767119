import type { ConfigMap } from 'kubernetes-types/core/v1';
import { type CheckedEnvironment, renderEnvironment } from '../../../charts/render';
import type { LoadedEnvironment } from '../../../lib/environment/load';
import { publish } from '../../../lib/synthesis/publish';
import { expect } from '../../live/support/report';
import type { Subject } from '../subject';
import { apply } from './apply';
import { claimsKept } from './claims-kept';
import { podsRunning } from './pods';

type Celestia = NonNullable<LoadedEnvironment['celestia']>;

/** Epoch of the next chain of a network whose file names none. */
const NEXT_DAY = 20991231;

/** The next release of a network that begins anew: nothing is refused, and the volumes stay, with the genesis before. */
export async function checkNextChain(subject: Subject, celestia: Celestia): Promise<string> {
  const { genesis } = celestia;
  const epoch = genesis.epoch === undefined ? NEXT_DAY : genesis.epoch + 1;
  const time = genesis.time ?? '2099-12-31T00:00:00Z';
  const next = changed(subject, { ...celestia, genesis: { ...genesis, policy: 'fresh', epoch, time } });
  const folder = `${subject.folder}-next-chain`;
  publish(folder, next.files);
  return claimsKept(subject, async () => {
    await apply(subject.kubectl, folder);
    const pods = await podsRunning(subject, next);
    const geneses = await genesisMaps(subject);
    const chainId = `${celestia.network}-${epoch}`;
    expect(geneses.includes(`celestia-genesis-${chainId}`), `the genesis of ${chainId} is not there`);
    expect(geneses.length === 2, `there are ${geneses.join(', ')}`);
    return `${chainId}: ${pods.length} pods run, ${geneses.length} geneses`;
  });
}

/** Another genesis under the chain id of a network that is kept: the API server itself refuses it. */
export async function checkGenesisKept(subject: Subject, celestia: Celestia): Promise<string> {
  const other = changed(subject, { ...celestia, weights: celestia.weights === '1:1' ? '9:1' : '1:1' });
  const folder = `${subject.folder}-other-genesis`;
  publish(folder, other.files);
  return claimsKept(subject, async () => {
    const { code, stderr } = await subject.kubectl.attempt(['apply', '--server-side', '-f', folder]);
    expect(code !== 0, 'another genesis of the same chain was taken');
    const [said = ''] = stderr.trim().split('\n');
    expect(said.includes('immutable'), said);
    // What else that folder held is taken back.
    await apply(subject.kubectl, subject.folder);
    return 'refused, since the ConfigMap is immutable';
  });
}

/** The environment with another Celestia network; rules over the file are left out. */
function changed({ environment }: Subject, celestia: Celestia): CheckedEnvironment {
  return renderEnvironment({ ...environment, celestia }, (image) => image);
}

async function genesisMaps({ api }: Subject): Promise<string[]> {
  const maps = await api.list<ConfigMap>('/api/v1/namespaces/celestia/configmaps');
  return maps.map(({ metadata }) => metadata?.name ?? '').filter((name) => name.startsWith('celestia-genesis-'));
}
