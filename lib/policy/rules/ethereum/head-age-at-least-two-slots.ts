import { SLOT_SECONDS } from '../../../programs/ethereum/networks';
import { eachContainer } from '../../each-pod';
import { found } from '../../found';
import type { Rule } from '../../rule';

const variable = 'MAXIMUM_HEAD_AGE';
const SLOTS = 2;

export const headAgeAtLeastTwoSlots: Rule = {
  id: 'head-age-at-least-two-slots',
  refuses: 'a head check that calls a block old before two slots have passed',
  why: 'one slot without a block, which happens every hour, takes all nodes out of their Service at once',
  fix: `allow ${SLOTS * SLOT_SECONDS} seconds at least, better five slots`,
  check: eachContainer(function* ({ container, path }) {
    for (const [index, { name, value }] of (container.env ?? []).entries()) {
      if (name !== variable || (/^\d+$/.test(value ?? '') && Number(value) >= SLOTS * SLOT_SECONDS)) continue;
      const message = `${found(value)}, but ${SLOTS} slots are ${SLOTS * SLOT_SECONDS} seconds`;
      yield { path: `${path}.env[${index}].value`, message };
    }
  }),
};
