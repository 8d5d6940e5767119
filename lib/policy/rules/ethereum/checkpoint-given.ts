import {
  type EthereumContainer,
  type EthereumPod,
  ethereumPods,
  isGiven,
  placeOf,
  valuesOfAll,
} from '../../ethereum-pods';
import type { ConsensusProgram } from '../../ethereum-programs';
import { containersOf } from '../../pod-templates';
import type { Rule } from '../../rule';

export const checkpointGiven: Rule = {
  id: 'checkpoint-given',
  refuses: 'a consensus client of a public network that is told no checkpoint to begin with',
  why: 'it asks its peers for every block since the genesis, for weeks, and believes whoever made the longest chain of old keys',
  fix: 'name beacon nodes of different people in `checkpoints`, from which it begins near the head',
  *check(cluster) {
    for (const ethereum of ethereumPods(cluster)) {
      for (const container of ethereum.consensus) {
        if (isOwnNetwork(container) || hasCheckpoint(ethereum, container)) continue;
        const message = `${container.client.title} has no ${container.client.checkpoint.join(', ')}`;
        yield { object: ethereum.pod.object, path: placeOf(container), message };
      }
    }
  },
};

/** A network of its own is named by files: a path, which no name of a network has in it. */
const isOwnNetwork = (container: EthereumContainer<ConsensusProgram>): boolean =>
  container.client.ownNetwork.some((flag) => isGiven(container, flag)) ||
  valuesOfAll(container, container.client.network).some(({ text }) => text.includes('/'));

/** Given to the client itself, to what runs before it, or chosen before it starts among several addresses. */
function hasCheckpoint({ pod, prepare }: EthereumPod, container: EthereumContainer<ConsensusProgram>): boolean {
  const { checkpoint, title } = container.client;
  const own = [container, ...prepare.filter(({ client }) => client.title === title)];
  if (own.some((each) => valuesOfAll(each, checkpoint).some(({ text }) => text !== '' && !text.startsWith('$'))))
    return true;
  const file = container.variables.find(({ name }) => name === 'CHECKPOINT')?.value;
  return (
    file !== undefined &&
    containersOf(pod).some(({ container: { env = [] }, ends }) => {
      const given = (variable: string) => env.find(({ name }) => name === variable)?.value ?? '';
      return ends && given('CHECKPOINT') === file && /^https?:\/\/\S/.test(given('URLS'));
    })
  );
}
