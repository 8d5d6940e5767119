import type { Rule } from '../rule';
import { celestiaRules } from './celestia';
import { dataRules } from './data';
import { ethereumRules } from './ethereum';
import { identityRules } from './identity';
import { placementRules } from './placement';
import { podRules } from './pods';
import { referenceRules } from './references';
import { rollupRules } from './rollup';
import { safetyRules } from './safety';

/** Every rule that the rendered objects of an environment must pass, in the order of their findings. */
export const rules: readonly Rule[] = [
  ...referenceRules,
  ...identityRules,
  ...safetyRules,
  ...podRules,
  ...placementRules,
  ...dataRules,
  ...celestiaRules,
  ...ethereumRules,
  ...rollupRules,
];
