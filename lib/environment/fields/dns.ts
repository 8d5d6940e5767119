import { didYouMean } from '../words';
import { checkedText, type Problem } from './checked-text';

const labelPattern = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;
const namePattern = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;

/** Longest DNS label, in characters. @see https://www.rfc-editor.org/rfc/rfc1123 */
const longestLabel = 63;
/** Longest DNS name that Kubernetes takes, in characters. */
const longestName = 253;

/** A name of one part, as for namespaces and Services: `relay`. */
export const dnsLabel = checkedText(
  dnsProblem('a DNS label of a to z, 0 to 9 and -', labelPattern, longestLabel, /[^a-z0-9-]+/g),
  { pattern: labelPattern, examples: ['relay'] },
).meta({ maxLength: longestLabel });

/** A name of one or more parts, as for hosts and Secrets: `relay.example.com`. */
export const dnsName = checkedText(
  dnsProblem('a DNS name of a to z, 0 to 9, - and dots', namePattern, longestName, /[^a-z0-9.-]+/g),
  { pattern: namePattern, examples: ['relay.example.com'] },
).meta({ maxLength: longestName });

function dnsProblem(kind: string, pattern: RegExp, longest: number, strange: RegExp): Problem {
  return (value) => {
    if (value.length > longest) return `is longer than the ${longest} characters of ${kind}`;
    if (pattern.test(value)) return undefined;
    const meant = value
      .toLowerCase()
      .trim()
      .replace(/^[a-z]+:\/\/|[/:].*$/g, '')
      .replace(strange, '-')
      .replace(/^-+|-+$/g, '');
    return `is not ${kind}${didYouMean(pattern.test(meant) ? meant : undefined)}`;
  };
}
