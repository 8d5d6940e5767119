import { parameterPath } from '../../../lib/contract/cloud-names';
import { bucketParameter, storedParameters, storeParameters, userParameter } from '../../../lib/contract/parameters';
import { offlineSecretPath, secretPath } from '../../../lib/contract/secret-names';
import { databaseIdentifier } from '../../../lib/contract/store-names';
import { loginName, storeUsers } from '../../../lib/contract/store-users';
import { storedSecrets } from '../../../lib/contract/stored-secrets';
import { stores } from '../../../lib/contract/stores';
import { expect, same } from '../../live/support/report';
import { type Checks, type Cloud, idsOf } from '../cloud';
import { stackOutputs } from './outputs';

/** Secrets of an environment, by their names. */
async function secretsOf({ environment, aws }: Cloud) {
  const folders = [secretPath, offlineSecretPath].map((path) => path(environment.name, '', '').replace(/\/+$/, '/'));
  const all = [];
  for (let NextToken: string | undefined, first = true; first || NextToken !== undefined; first = false) {
    const page = await aws.secretsManager.listSecrets({ NextToken, MaxResults: 100 });
    all.push(...(page.SecretList ?? []));
    NextToken = page.NextToken;
  }
  return new Map(
    all
      .filter(({ Name = '' }) => folders.some((folder) => Name.startsWith(folder)))
      .map((secret) => [secret.Name ?? '', secret]),
  );
}

/** Parameters of an environment, by their names. */
async function parametersOf({ environment, aws }: Cloud): Promise<Map<string, string>> {
  const Path = parameterPath(environment.name, '', '').replace(/\/+$/, '');
  const all = [];
  for (let NextToken: string | undefined, first = true; first || NextToken !== undefined; first = false) {
    const page = await aws.ssm.getParametersByPath({ Path, Recursive: true, NextToken });
    all.push(...(page.Parameters ?? []));
    NextToken = page.NextToken;
  }
  return new Map(all.map(({ Name = '', Value = '' }) => [Name, Value]));
}

/** What each parameter must say, by the part of its name. */
async function wantedValues({ environment, aws, ...cloud }: Cloud): Promise<Readonly<Record<string, string>>> {
  const buckets = Object.entries(environment.aws.buckets).map(([purpose, { name }]) => [
    bucketParameter(purpose as keyof typeof environment.aws.buckets),
    name,
  ]);
  const users = storeUsers(environment).map(({ store, user }) => [
    userParameter(store, user),
    loginName(environment.name, { store, user }),
  ]);
  const { DBInstances = [] } = await aws.rds.describeDBInstances({});
  const database = DBInstances.find((each) => each.DBInstanceIdentifier === databaseIdentifier(environment.name));
  const [cache = ''] = idsOf({ environment, aws, ...cloud }, 'AWS::ElastiCache::ReplicationGroup');
  return {
    ...Object.fromEntries([...buckets, ...users]),
    'database-host': database?.Endpoint?.Address ?? '',
    'database-port': String(stores.database.port),
    'database-name': database?.DBName ?? '',
    'database-secret': database?.MasterUserSecret?.SecretArn ?? '',
    'cache-host': cache,
    'cache-port': String(stores.cache.port),
    'cache-name': cache,
  };
}

/** Secrets and parameters. */
export const secretChecks: Checks = {
  'secrets are those of the contract': async (cloud) => {
    const wanted = storedSecrets(cloud.environment).map(({ path }) => path);
    same('names', [...(await secretsOf(cloud)).keys()].sort(), wanted.sort());
  },
  'secrets have a value where chance makes it, and no other ones have': async (cloud) => {
    const made = await secretsOf(cloud);
    for (const { path, origin } of storedSecrets(cloud.environment)) {
      const secret = made.get(path);
      expect(secret !== undefined, `there is no secret ${path}`);
      const versions = Object.keys(secret.SecretVersionsToStages ?? {}).length;
      same(`versions of ${path}`, versions, origin === 'generated' ? 1 : 0);
    }
  },
  'the stack names the secrets that a person must fill': async (cloud) => {
    const toFill = storedSecrets(cloud.environment).filter(({ origin }) => origin !== 'generated');
    if (toFill.length === 0) return;
    const { ToFill } = await stackOutputs(cloud, 'data');
    same('ToFill', ToFill, toFill.map(({ path }) => path).join(', '));
  },
  'parameters are those of the contract, and say what there is': async (cloud) => {
    const made = await parametersOf(cloud);
    same('names', [...made.keys()].sort(), storedParameters(cloud.environment).sort());
    const values = await wantedValues(cloud);
    for (const [path, value] of made) {
      const name = path.slice(path.lastIndexOf('/') + 1);
      expect(name in values || !(name in storeParameters), `${path}: nobody knows what it should say`);
      if (name === 'cache-host') expect(value.includes(values[name] ?? '-'), `${path} is ${value}`);
      else same(path, value, values[name]);
    }
  },
};
