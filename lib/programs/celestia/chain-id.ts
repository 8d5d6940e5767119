import type { Environment } from '../../environment/schema';
import { InputError } from '../../errors';

/** Section of a Celestia network. */
export type Celestia = NonNullable<Environment['celestia']>;

/** Which chain a network is. */
export interface Chain {
  /** `<network>-<epoch>`. */
  readonly chainId: string;
  /** Time of its genesis, UTC: `2026-11-21T06:00:00Z`. */
  readonly time: string;
}

/** The moments that JavaScript can tell, in seconds. */
const LAST_SECOND = 8.64e12;

/**
 * The time of synthesis; nothing else reads the clock.
 *
 * @see https://reproducible-builds.org/specs/source-date-epoch/
 */
export function today(): Date {
  const seconds = process.env.SOURCE_DATE_EPOCH;
  if (seconds === undefined || seconds === '') return new Date();
  if (/^\d+$/.test(seconds) && Number(seconds) <= LAST_SECOND) return new Date(Number(seconds) * 1000);
  throw new InputError([`SOURCE_DATE_EPOCH: "${seconds}" is not a number of seconds since 1970`]);
}

/**
 * The chain of a network: that of its file, or on a laptop that of the day.
 *
 * @returns undefined where the file does not say which, which the rule celestia-genesis-dated refuses
 */
export function chainOf({ network, genesis: { epoch, time } }: Celestia, today: Date): Chain | undefined {
  if (epoch !== undefined && time !== undefined) return { chainId: `${network}-${epoch}`, time };
  if (epoch !== undefined || time !== undefined || network !== 'local') return undefined;
  const [day = ''] = today.toISOString().split('T');
  return { chainId: `${network}-${day.replaceAll('-', '')}`, time: `${day}T00:00:00Z` };
}
