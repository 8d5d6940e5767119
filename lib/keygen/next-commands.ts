import { storedSecrets } from '../contract/stored-secrets';
import { publicHalf } from '../environment/identities';
import type { LoadedEnvironment } from '../environment/load';
import { idOf, type NeededIdentity } from '../environment/needed-identities';
import { providers } from '../providers';
import type { Provider } from '../providers/provider';

/**
 * How the private half of an identity comes to the cluster, or to where it is kept, one line each.
 *
 * @param environment as it was before the identity was made
 * @param file path of the private half, as people see it
 */
export function nextCommands(environment: LoadedEnvironment, need: NeededIdentity, file: string): string[] {
  const { name, operators, provider, secrets } = environment;
  const { outsideCluster } = need.kind;
  const { storeCommand } = providers[provider];
  const isMade = storedSecrets(environment).some(({ path }) => path === need.secret);
  if (!isMade && !operators.includes('external-secrets')) {
    return outsideCluster === undefined
      ? [`next: npm run --silent keygen -- ${name} --secret ${idOf(need)} | kubectl apply -f -`]
      : [`next: keep what ${file} holds in a secret store; ${outsideCluster}`];
  }
  if (secrets.store !== undefined || storeCommand === undefined) {
    return [`next: write what ${file} holds into the secret store, as ${need.secret}`];
  }
  return storeCommands(environment, need, storeCommand, { value: `file://${file}`, isMade });
}

/** How it comes into the provider's own store, whose entries the stack makes, or a person. */
function storeCommands(
  { identities, region }: LoadedEnvironment,
  need: NeededIdentity,
  storeCommand: NonNullable<Provider['storeCommand']>,
  { value, isMade }: { readonly value: string; readonly isMade: boolean },
): string[] {
  const stored = { path: need.secret, value, region };
  const fill = storeCommand({ ...stored, replace: true });
  if (isMade) return [`next, once npx cdk deploy has made the empty secret: ${fill}`];
  if (publicHalf(identities, need) === undefined) return [`next: ${storeCommand(stored)}`];
  return [`next: ${fill}`, `or, where the store has none yet: ${storeCommand(stored)}`];
}
