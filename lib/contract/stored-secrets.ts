import { image } from '../environment/fields';
import { idOf, neededIdentities } from '../environment/needed-identities';
import { places } from '../environment/places';
import { type Environment, environmentSchema } from '../environment/schema';
import { isFromRegistry } from '../k8s/image-reference';
import { ROLLUP_CORE, rollupSecrets } from './rollup-secrets';
import { passwordPath, passwordUsers } from './rollup-stores';
import { secretPath } from './secret-names';

/** A secret that the AWS app makes in AWS Secrets Manager. */
export interface StoredSecretNeed {
  /** Name in the store. */
  readonly path: string;
  /** System whose programs use it, or `platform`. */
  readonly system: string;
  /** What it is, for a person who looks at the store. */
  readonly description: string;
  /** Who makes its value: chance, once and for all; `npm run keygen`; or a person, who has it from elsewhere. */
  readonly origin: 'generated' | 'keygen' | 'person';
  /** Keys of the JSON that it holds; empty where it is read as a whole, as what is generated always is. */
  readonly keys: readonly string[];
}

/**
 * Every secret that the AWS app makes for an environment: those that its pods read by External Secrets, and the keys of
 * operators, which are in no cluster. None where there is no such app, or the environment names a store of its own.
 */
export function storedSecrets(environment: Environment): StoredSecretNeed[] {
  const { aws, secrets } = environment;
  if (aws === undefined || secrets.store !== undefined) return [];
  return [
    ...identitySecrets(environment),
    ...pullSecrets(environment),
    ...passwords(environment),
    ...secretsOfRollup(environment),
  ];
}

/** System of what belongs to no other. */
const PLATFORM = 'platform';

/** Name of the secret that opens a private registry. */
export const pullSecretPath = (environment: string, pullSecret: string): string =>
  secretPath(environment, PLATFORM, pullSecret);

const readsStore = ({ operators }: Pick<Environment, 'operators'>): boolean => operators.includes('external-secrets');

function identitySecrets(environment: Environment): StoredSecretNeed[] {
  return neededIdentities(environment)
    .filter(({ kind }) => kind.outsideCluster !== undefined || readsStore(environment))
    .map((need) => ({
      path: need.secret,
      system: need.system,
      description: `Private half of ${idOf(need)}, made by npm run keygen`,
      origin: 'keygen',
      keys: need.kind.secretKeys,
    }));
}

function pullSecrets(environment: Environment): StoredSecretNeed[] {
  const { registry, name } = environment;
  if (registry === undefined || !readsStore(environment)) return [];
  const { server, pullSecret } = registry;
  if (!places(environmentSchema, environment, image).some(({ value }) => isFromRegistry(value, server))) return [];
  const path = pullSecretPath(name, pullSecret);
  return [{ path, system: PLATFORM, description: `Opens ${server}: a .dockerconfigjson`, origin: 'person', keys: [] }];
}

function passwords({ name, rollup, operators }: Environment): StoredSecretNeed[] {
  if (rollup === undefined || !readsStore({ operators })) return [];
  return passwordUsers(rollup).map((user) => ({
    path: passwordPath(name, user),
    system: PLATFORM,
    description: `Password of ${user.user}, a user of the ${user.store}`,
    origin: 'generated',
    keys: [],
  }));
}

function secretsOfRollup({ name, rollup, operators }: Environment): StoredSecretNeed[] {
  if (rollup === undefined || !readsStore({ operators })) return [];
  return rollupSecrets(rollup).map(({ name: secret, description, keys }) => ({
    path: secretPath(name, ROLLUP_CORE, secret),
    system: ROLLUP_CORE,
    description,
    origin: 'person',
    keys,
  }));
}
