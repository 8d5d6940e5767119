import { checkedText } from '../../fields/checked-text';

const pattern = /^[a-z]([a-z0-9-]{0,38}[a-z0-9])?$/;

/** Name of nodes that are alike; the names of their pods, jobs and Services are longer by up to 23 characters. */
export const nodeName = checkedText(
  (value) =>
    pattern.test(value) ? undefined : 'is not a name of at most 40 of a to z, 0 to 9 and - that begins with a letter',
  { pattern, examples: ['geth'] },
).meta({ maxLength: 40 });
