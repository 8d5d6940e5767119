import type { Cluster } from '../../../lib/cluster';
import type { PasswordUser } from '../../../lib/contract/rollup-stores';
import type { SecretValue } from '../../../lib/secrets/secret-value';
import type { Target } from '../target';
import { withPassword } from './secrets';

/** Keys of the ZK Stack. @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/core/lib/config/src/configs/secrets.rs */
const keys: Readonly<Partial<Record<PasswordUser['service'], string>>> = {
  'server-database': 'server_url',
  'prover-database': 'prover_url',
};

/** Where a database is and how it is opened, with a place for each value that is not known yet. */
export interface DatabasePlace {
  /** `host:port`. */
  readonly server: string;
  /** Parameters of a URL for libpq. */
  readonly parameters: string;
  /** Values by the names of their places. @default none */
  readonly values?: Readonly<Record<string, SecretValue>>;
}

/** The URL of the database of a user, as it stands in the file of secrets of the ZK Stack and by itself. */
export function databaseUrls(
  cluster: Cluster,
  user: PasswordUser,
  { server, parameters, values }: DatabasePlace,
): Pick<Target, 'secrets' | 'address'> {
  const url = (password: string) => `postgres://${user.user}:${password}@${server}/${user.user}?${parameters}`;
  const key = keys[user.service];
  if (key === undefined) throw new Error(`${user.service} is no database`);
  return {
    secrets: withPassword(cluster, user, (password) => `database:\n  ${key}: "${url(password)}"\n`, values),
    address: withPassword(cluster, user, url, values),
  };
}
