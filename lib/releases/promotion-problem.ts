import type { LoadedEnvironment } from '../environment/load';
import { networkOf } from './network';
import { releasedPair } from './releases';
import { shownSteps, steps } from './steps';

/**
 * Why an environment may not take the images of another one; undefined where it may.
 *
 * @param from whose images they are
 * @param to who is to take them
 * @throws InputError where one of them has no network
 */
export function promotionProblem(from: LoadedEnvironment, to: LoadedEnvironment): string | undefined {
  return directionProblem(from, to) ?? namedProblem(from, to) ?? releasedProblem(from);
}

function directionProblem(from: LoadedEnvironment, to: LoadedEnvironment): string | undefined {
  const given = `${from.name} → ${to.name}`;
  const networks = [from, to].map((environment) => networkOf(environment, 'promote').network);
  const outside = networks.find((network) => !steps.includes(network));
  if (outside !== undefined) return `${given}: ${outside} is not among the steps that images go, ${shownSteps}`;
  const [first = 0, second = 0] = networks.map((network) => steps.indexOf(network));
  if (first >= second) return `${given}: images go one way, ${shownSteps}`;
  if (first + 1 === second) return undefined;
  const next = steps[first + 1];
  return `${given}: leaves out ${next}, and images go ${shownSteps}; first npm run promote -- ${from.name} ${next}`;
}

function namedProblem({ name }: LoadedEnvironment, to: LoadedEnvironment): string | undefined {
  const { promotion } = networkOf(to, 'promote');
  if (promotion?.from === name) return undefined;
  const says = promotion === undefined ? 'names no source of images' : `names "${promotion.from}"`;
  return `${to.name}: its file ${says}; to take those of ${name}, write promotion: { from: ${name} } into it`;
}

/** Only what was released is promoted, which is what somebody has run. */
function releasedProblem(from: LoadedEnvironment): string | undefined {
  const { images, promotion } = networkOf(from, 'promote');
  if (releasedPair(from.releases, images) !== undefined) return undefined;
  const command = promotion === undefined ? `release -- ${from.name}` : `promote -- ${promotion.from} ${from.name}`;
  return `${from.name}: its file names ${images.app} and ${images.node}, which it has not released; first npm run ${command}`;
}
