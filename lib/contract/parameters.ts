import type { Environment } from '../environment/schema';
import { bucketPurposes } from '../environment/sections/aws/buckets';
import { parameterPath } from './cloud-names';
import { storeUsers } from './store-users';
import type { StoreName } from './stores';

/** What programs must know of the stores and cannot know before they are made, by the name of its parameter. */
export const storeParameters = {
  'database-host': { store: 'database', meaning: 'Host of PostgreSQL' },
  'database-port': { store: 'database', meaning: 'Port of PostgreSQL' },
  'database-name': { store: 'database', meaning: 'Database that is there from the start' },
  'database-secret': {
    store: 'database',
    meaning: 'ARN of the secret of the master user, which RDS makes and rotates',
  },
  'cache-host': { store: 'cache', meaning: 'Host of the primary node of Valkey' },
  'cache-port': { store: 'cache', meaning: 'Port of Valkey' },
  'cache-name': { store: 'cache', meaning: 'Id of the replication group, which tokens for logging in are signed for' },
} as const satisfies Readonly<Record<string, { readonly store: StoreName; readonly meaning: string }>>;

/** Name of a parameter about a store. */
export type StoreParameter = keyof typeof storeParameters;

/** Name of the parameter with the name of a bucket. */
export const bucketParameter = (purpose: (typeof bucketPurposes)[number]): string => `bucket-${purpose}`;

/** Name of the parameter with the name by which a store knows a user. */
export const userParameter = (store: StoreName, user: string): string => `${store}-user-${user}`;

/** Paths of every parameter that the AWS app makes for an environment. */
export function storedParameters(environment: Pick<Environment, 'name' | 'aws' | 'rollup'>): string[] {
  const { name, aws } = environment;
  if (aws === undefined) return [];
  const ofStores = Object.entries(storeParameters).filter(([, { store }]) => aws[store] !== undefined);
  const ofBuckets = bucketPurposes.filter((purpose) => aws.buckets[purpose] !== undefined).map(bucketParameter);
  const ofUsers = storeUsers(environment).map(({ store, user }) => userParameter(store, user));
  return [...ofStores.map(([parameter]) => parameter), ...ofUsers, ...ofBuckets].map((each) =>
    parameterPath(name, 'platform', each),
  );
}
