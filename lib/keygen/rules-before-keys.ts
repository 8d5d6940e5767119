import { environmentRules } from '../environment/rules';
import { celestiaGenesisKept } from '../environment/rules/celestia/genesis-kept';
import { celestiaGenesisRecent } from '../environment/rules/celestia/genesis-recent';
import { celestiaGenesisValid } from '../environment/rules/celestia/genesis-valid';
import { identityMade } from '../environment/rules/identity-made';
import type { EnvironmentRule } from '../environment/rules/rule';

/** Rules that cannot hold yet: they ask for identities, or for a genesis that is made from them afterwards. */
const later: ReadonlySet<EnvironmentRule> = new Set([
  identityMade,
  celestiaGenesisValid,
  celestiaGenesisRecent,
  celestiaGenesisKept,
]);

/** Rules that hold before identities are made. */
export const rulesBeforeKeys: readonly EnvironmentRule[] = environmentRules.filter((rule) => !later.has(rule));
