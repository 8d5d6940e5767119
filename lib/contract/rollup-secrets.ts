import type { Environment } from '../environment/schema';
import { rollupWorkloads } from '../programs/rollup/workloads';
import { dataAvailabilitySecret } from '../programs/rollup/zk-stack/data-availability';

type RollupSection = NonNullable<Environment['rollup']>;

/** A secret of a rollup that a person must write, since it comes from elsewhere. */
export interface RollupSecret {
  /** Name below the system `rollup-core`. */
  readonly name: 'wallets' | 'layer-1' | 'data-availability';
  /** What it is, for a person who looks at the store. */
  readonly description: string;
  /** Keys of the JSON that it holds. */
  readonly keys: readonly string[];
}

/** System of the secrets of a rollup. */
export const ROLLUP_CORE = 'rollup-core';

/** Secrets of a rollup that a person must write. */
export function rollupSecrets(section: RollupSection): readonly RollupSecret[] {
  const signers = rollupWorkloads(section).flatMap(({ role }) => role.signsWith ?? []);
  const asked = dataAvailabilitySecret(section);
  const secrets: readonly RollupSecret[] = [
    { name: 'wallets', description: 'Private keys that sign for the rollup on layer 1', keys: [...new Set(signers)] },
    {
      name: 'layer-1',
      description: 'Address of a node of layer 1, which may hold a key',
      keys: section.layer1.node.from === 'endpoint' ? ['url'] : [],
    },
    {
      name: 'data-availability',
      description: 'What the data availability layer is written to with',
      keys: asked === undefined ? [] : [asked],
    },
  ];
  return secrets.filter(({ keys }) => keys.length > 0);
}
