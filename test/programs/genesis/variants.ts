import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { type LoadedEnvironment, loadEnvironment } from '../../../lib/environment/load';
import type { EnvironmentInput } from '../../../lib/environment/schema';

type Network = NonNullable<EnvironmentInput['celestia']>;

/** Networks on a laptop, in what their genesis has. */
const variants = {
  'equal weights': {},
  'nine to one, with every patch': {
    weights: '9:1',
    genesis: {
      policy: 'fresh',
      patches: {
        votingPeriod: '10m',
        expeditedVotingPeriod: '299s',
        maxDepositPeriod: '2h',
        minDeposit: '2000000utia',
        expeditedMinDeposit: '3000000utia',
        maxSquareSize: 64,
        maxBlockBytes: 4 * 1024 ** 2,
      },
    },
    accounts: [
      { account: 'light-1', amount: '123456789012345678utia' },
      { account: 'operator-1', amount: '7000000utia' },
      { account: 'bridge-0', amount: '1utia' },
    ],
  },
} as const satisfies Readonly<Record<string, Partial<Network>>>;

/** Name of one of them. */
export type VariantName = keyof typeof variants;

/** All names. */
export const variantNames = Object.keys(variants) as readonly VariantName[];

/** The environment of a variant, its identities derived. */
export function variantEnvironment(name: VariantName, folder: string): LoadedEnvironment {
  const file = path.join(folder, 'local.yaml');
  const celestia = { network: 'local', genesis: { policy: 'fresh' }, ...variants[name] };
  writeFileSync(file, stringify({ name: 'local', provider: 'kind', kubernetes: { version: '1.36' }, celestia }));
  return loadEnvironment(file, folder);
}
