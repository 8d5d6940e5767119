import { publicHalf } from '../environment/identities';
import type { LoadedEnvironment } from '../environment/load';
import { idOf, type NeededIdentity } from '../environment/needed-identities';
import { providers } from '../providers';

/**
 * How the private half of an identity comes to the cluster, or to where it is kept, one line each.
 *
 * @param environment as it was before the identity was made
 * @param file path of the private half, as people see it
 */
export function nextCommands(environment: LoadedEnvironment, need: NeededIdentity, file: string): string[] {
  const { name, operators, provider, region, secrets, identities } = environment;
  const { outsideCluster } = need.kind;
  if (!operators.includes('external-secrets')) {
    return outsideCluster === undefined
      ? [`next: npm run --silent keygen -- ${name} --secret ${idOf(need)} | kubectl apply -f -`]
      : [`next: keep what ${file} holds in a secret store; ${outsideCluster}`];
  }
  const { storeCommand } = providers[provider];
  if (secrets.store !== undefined || storeCommand === undefined) {
    return [`next: write what ${file} holds into the secret store, as ${need.secret}`];
  }
  const stored = { path: need.secret, value: `file://${file}`, region };
  if (publicHalf(identities, need) === undefined) return [`next: ${storeCommand(stored)}`];
  return [
    `next: ${storeCommand({ ...stored, replace: true })}`,
    `or, where the store has none yet: ${storeCommand(stored)}`,
  ];
}
