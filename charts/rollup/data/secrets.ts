import type { Cluster } from '../../../lib/cluster';
import { parameterPath } from '../../../lib/contract/cloud-names';
import type { StoreParameter } from '../../../lib/contract/parameters';
import { type PasswordUser, passwordPath, type StoreService } from '../../../lib/contract/rollup-stores';
import type { SecretFile, SecretValue, StoredParameter } from '../../../lib/secrets/secret-value';
import { throwAwayBytes } from '../../../lib/secrets/throw-away';

/** Names of the passwords in templates. */
const names: Readonly<Record<StoreService, string>> = {
  'server-database': 'serverPassword',
  'prover-database': 'proverPassword',
  cache: 'cachePassword',
};

/**
 * A file with the password of a user: 32 bytes in hexadecimal, which mean nothing in a URL or a file.
 *
 * @param text what it holds, around the place of the password
 * @param others values that it holds beside it
 */
export function withPassword(
  { environment }: Cluster,
  user: PasswordUser,
  text: (password: string) => string,
  others: Readonly<Record<string, SecretValue>> = {},
): SecretFile {
  const path = passwordPath(environment, user);
  const throwAway = throwAwayBytes(path)('password').toString('hex');
  const name = names[user.service];
  return { template: text(`{{ .${name} }}`), values: { [name]: { kind: 'secret', path, throwAway }, ...others } };
}

/** What the AWS app knows of a store. */
export const parameter = ({ environment }: Cluster, name: StoreParameter): StoredParameter => ({
  kind: 'parameter',
  path: parameterPath(environment, 'platform', name),
});
