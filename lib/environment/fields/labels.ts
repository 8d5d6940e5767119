import { checkedText } from './checked-text';

const word = '[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?';
const domain = '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*';
const keyPattern = new RegExp(`^(${domain}/)?${word}$`);
const valuePattern = new RegExp(`^(${word})?$`);

/** Longest prefix of a key with its slash, in characters. */
const longestPrefix = 254;

/** Key of a label or taint: `app`, `app.kubernetes.io/name`. */
export const labelKey = checkedText(
  (value) =>
    keyPattern.test(value) && value.indexOf('/') < longestPrefix
      ? undefined
      : 'is not the key of a label: at most 63 letters, digits, -, _ and ., with a DNS name and / before them if need be',
  { pattern: keyPattern, examples: ['app.kubernetes.io/name'] },
);

/** Value of a label or taint: `prometheus`. */
export const labelValue = checkedText(
  (value) =>
    valuePattern.test(value) ? undefined : 'is not the value of a label: at most 63 letters, digits, -, _ and .',
  { pattern: valuePattern, examples: ['prometheus'] },
);
