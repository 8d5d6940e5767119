import { compareVersions, type ImageVersion, imageVersion } from '../programs/celestia/image-version';
import type { Network } from './network';

/**
 * Blocks between the decision for an app version and its first block, on chains with an id of one's own.
 *
 * @see https://github.com/celestiaorg/celestia-app/blob/v9.0.4/pkg/appconsts/app_consts.go
 */
const upgradeDelay = 232_616;
const secondsPerBlock = 2.6;
const secondsPerDay = 86_400;

/**
 * What somebody has to think through before a network gets another celestia-app; undefined where nothing changes but
 * its patches.
 *
 * @param network as it is before that
 * @param image the one that it gets
 */
export function appChange(network: Network, image: string): string | undefined {
  const { images, genesis } = network;
  const [before, after] = [imageVersion(images.app), imageVersion(image)];
  if (before === undefined || after === undefined) return `${images.app} → ${image} cannot be compared by their tags`;
  const change = `celestia-app ${before.tag} → ${after.tag}`;
  if (after.numbers[0] > before.numbers[0]) return `${change} is a new app version. ${delay(before, after)}`;
  if (genesis.policy !== 'preserve' || compareVersions(after, before) >= 0) return undefined;
  return `${change} is a step back on a chain that is kept: an older one may not read what a newer one has written, and runs no block of a newer app version`;
}

function delay({ numbers: [before] }: ImageVersion, { numbers: [after] }: ImageVersion): string {
  const days = Math.round((upgradeDelay * secondsPerBlock) / secondsPerDay);
  const blocks = `${upgradeDelay.toLocaleString('en')} blocks more, about ${days} days at ${secondsPerBlock} s`;
  return `A chain that is kept goes on with version ${before} until validators with 5/6 of the power have signalled ${after}, somebody has tried the upgrade, and then for ${blocks}: a chain id of one's own has the delay of mainnet. Until then, and for older blocks ever after, it needs the image celestia-app, which holds the older versions too; celestia-app-standalone holds none of them`;
}
