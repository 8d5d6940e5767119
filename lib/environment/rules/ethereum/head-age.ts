import { SLOT_SECONDS } from '../../../programs/ethereum/networks';
import { parseDuration } from '../../fields/duration';
import { quote } from '../../words';
import { nodesRule, servePlaces } from './nodes-rule';

/** A slot without a block is common, and must not take away every pod at once. */
export const ethereumHeadAge = nodesRule('ethereum-head-age', function* (nodes) {
  const least = 2 * SLOT_SECONDS;
  for (const { section, path } of servePlaces(nodes)) {
    const { age } = section.head;
    if (parseDuration(age) >= least) continue;
    const message = `${quote(age)} is less than two slots: every pod would leave with one block that is missed; use ${least}s or more`;
    yield { path: [...path, 'head', 'age'], message };
  }
});
