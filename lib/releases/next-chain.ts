import type { LoadedEnvironment } from '../environment/load';
import { InputError } from '../errors';
import { chainParts, resetCommand } from './chain';
import { networkOf } from './network';
import type { Edit } from './yaml-edit';

/** What begins a chain. */
export interface NextChainProps {
  /** Time of its genesis. */
  readonly time: string;
  /** Why the chain before it is given up. */
  readonly reset?: string;
}

const genesisKey = (key: string): readonly string[] => ['celestia', 'genesis', key];

/**
 * What changes in an environment file when its next chain begins.
 *
 * @throws InputError where no chain may begin
 */
export function nextChain(environment: LoadedEnvironment, { time, reset }: NextChainProps): Edit[] {
  const { genesis, network } = networkOf(environment, 'release');
  refuse(environment, reset);
  const because: Edit[] = reset === undefined ? [] : [{ path: genesisKey('reset'), value: reset }];
  // A genesis file says itself which chain it is.
  if (genesis.given !== undefined) return because;
  const dated = [{ path: genesisKey('time'), value: time }, ...because];
  const { chain } = environment.releases;
  if (genesis.policy === 'preserve' && chain === undefined) return dated;
  const last = chain === undefined ? undefined : chainParts(chain.id);
  const recorded = last?.network === network ? last.epoch : 0;
  return [{ path: genesisKey('epoch'), value: Math.max(genesis.epoch ?? 0, recorded) + 1 }, ...dated];
}

function refuse(environment: LoadedEnvironment, reset: string | undefined): void {
  const problem = policyProblem(environment, reset) ?? givenProblem(environment);
  if (problem !== undefined) throw new InputError([problem]);
}

function policyProblem(environment: LoadedEnvironment, reset: string | undefined): string | undefined {
  const { name, releases } = environment;
  const { genesis, network, promotion } = networkOf(environment, 'release');
  if (network === 'local')
    return `${name}: each day is a new chain of its own, local-<yyyymmdd>; there is nothing to release`;
  if (genesis.policy === 'fresh') {
    return reset === undefined ? undefined : `--reset: ${name} begins a new chain with every release; leave it out`;
  }
  const { chain } = releases;
  if (chain === undefined) {
    return reset === undefined
      ? undefined
      : `--reset: ${name} has released no chain that it could give up; leave it out`;
  }
  if (reset !== undefined) return undefined;
  const images = promotion === undefined ? 'its file' : `npm run promote -- ${promotion.from} ${name}`;
  return `${name}: ${chain.id} was released at ${chain.since}, and its state is kept. New images come by ${images}. A reset gives up the chain and all that is on it, for a new one at height 1: ${resetCommand(name)}`;
}

function givenProblem(environment: LoadedEnvironment): string | undefined {
  const { name, releases } = environment;
  const { genesis, network } = networkOf(environment, 'release');
  if (genesis.given === undefined || releases.chain?.id !== `${network}-${genesis.epoch}`) return undefined;
  return `${name}: ${releases.chain.id} of ${genesis.given.file} is released already; a new chain needs another file there, with its sha256, epoch and time`;
}
