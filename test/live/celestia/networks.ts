import { renderEnvironment } from '../../../charts/render';
import type { LoadedEnvironment } from '../../../lib/environment/load';
import { chainOf } from '../../../lib/programs/celestia/chain-id';
import type { OutputFiles } from '../../../lib/synthesis/files';

/** A network as it is rendered. */
export interface Network {
  readonly chainId: string;
  readonly files: OutputFiles;
}

const DAY = 24 * 3600;

/** Seconds since 1970 at which the test has begun: midnight must not change a chain under it. */
const now = Math.floor(Date.now() / 1000);

/** `local` as it is rendered yesterday, and its network as it is rendered today and in other ways. */
export function networksOf(local: LoadedEnvironment, pin: (image: string) => string) {
  const network = { ...local, ethereum: undefined, relay: undefined, perpetual: undefined };
  const celestia = network.celestia;
  if (celestia === undefined) throw new Error(`${local.file} has no Celestia network`);
  const preserved = (weights: '1:1' | '9:1'): LoadedEnvironment => ({
    ...network,
    celestia: {
      ...celestia,
      network: 'rc1',
      weights,
      genesis: {
        ...celestia.genesis,
        policy: 'preserve',
        epoch: 1,
        time: new Date((now - DAY) * 1000).toISOString().replace(/\.\d+/, ''),
      },
    },
  });
  return {
    local: rendered(local, pin, now - DAY),
    /** The same without the other systems. */
    alone: rendered(network, pin, now - DAY),
    nextDay: rendered(network, pin, now),
    preserved: rendered(preserved('9:1'), pin, now),
    /** The same chain id, and another genesis. */
    changed: rendered(preserved('1:1'), pin, now),
  };
}

/** All of them. */
export type Networks = ReturnType<typeof networksOf>;

function rendered(environment: LoadedEnvironment, pin: (image: string) => string, day: number): Network {
  process.env.SOURCE_DATE_EPOCH = String(day);
  const chain = environment.celestia && chainOf(environment.celestia, new Date(day * 1000));
  if (chain === undefined) throw new Error(`${environment.file} names no chain`);
  return { chainId: chain.chainId, files: renderEnvironment(environment, pin).files };
}
