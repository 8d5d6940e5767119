import { type Finding, shownPath } from '../../../environment/finding';
import { parseValue } from '../../../environment/validate';
import { oneLine } from '../../../environment/words';
import { accountsUnique } from './checks/accounts';
import { chainNamed } from './checks/chain';
import type { Check, Expected } from './checks/check';
import { stakePooled } from './checks/stake';
import { supplyBalanced } from './checks/supply';
import { signersAddressed, validatorsKnown } from './checks/validators';
import { genesisShape } from './shape';

/** Bytes of a ConfigMap less some for its name and labels. @see https://kubernetes.io/docs/concepts/configuration/configmap/ */
export const LARGEST = 1024 ** 2 - 4096;

const checks: readonly Check[] = [
  chainNamed,
  accountsUnique,
  supplyBalanced,
  stakePooled,
  validatorsKnown,
  signersAddressed,
];

/**
 * Everything that is wrong with a genesis, computed or given, one line each: where in it, the value, the rule.
 *
 * @param text its JSON
 */
export function genesisProblems(text: string, expected: Expected): string[] {
  const bytes = Buffer.byteLength(text);
  const tooLarge = bytes > LARGEST ? [`has ${bytes} bytes, more than the ${LARGEST} that fit into a ConfigMap`] : [];
  return [...tooLarge, ...contentProblems(text, expected)];
}

function contentProblems(text: string, expected: Expected): string[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return [`is not JSON: ${oneLine((error as Error).message)}`];
  }
  const { value, findings } = parseValue(genesisShape, json);
  const found: readonly Finding[] =
    value === undefined ? findings : checks.flatMap((check) => [...check(value, expected)]);
  return found.map(({ path, message }) => (path.length === 0 ? message : `${shownPath(path)}: ${message}`));
}
