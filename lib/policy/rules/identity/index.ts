import type { Rule } from '../../rule';
import { apiVersionServed } from './api-version-served';
import { labelsValid } from './labels-valid';
import { namespaceExists } from './namespace-exists';
import { namespaceWhereNeeded } from './namespace-where-needed';
import { nodePortInRange } from './node-port-in-range';
import { objectNameValid } from './object-name-valid';
import { objectUnique } from './object-unique';
import { selectorMatchesTemplate } from './selector-matches-template';

/** Every object must be one that the API server takes, under a name of its own. */
export const identityRules: readonly Rule[] = [
  objectUnique,
  objectNameValid,
  labelsValid,
  selectorMatchesTemplate,
  namespaceWhereNeeded,
  namespaceExists,
  apiVersionServed,
  nodePortInRange,
];
