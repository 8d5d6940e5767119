import { storeUsers } from '../../../lib/contract/store-users';
import type { Environment } from '../../../lib/environment/schema';
import { didYouMean, nearest } from '../../../lib/environment/words';
import type { PodTemplate } from '../../../lib/policy/pod-templates';
import type { RenderedCluster } from '../../../lib/policy/rendered-cluster';
import { describeObject } from '../../../lib/policy/rendered-object';
import { accountOf } from './pods';
import { storeEgress } from './store-egress';
import { placeProblem } from './store-place';

/** Service accounts that log in to stores and that no rendered pod has, or only one that reaches no store. */
export function loginAccountFindings(environment: Environment, pods: readonly PodTemplate[]): string[] {
  return storeUsers(environment).flatMap(({ store, user, serviceAccounts }) =>
    serviceAccounts.flatMap((key, index) => {
      const path = `aws.${store}.users.${user}.serviceAccounts[${index}]`;
      const own = pods.filter((pod) => accountOf(pod) === key);
      if (own.length === 0) {
        const meant = didYouMean(nearest(key, pods.map(accountOf)));
        return `${path}: "${key}" is the service account of no rendered pod${meant}`;
      }
      return own.flatMap((pod) => {
        const problem = placeProblem(pod, store, environment);
        return problem === undefined
          ? []
          : [`${path}: "${key}" is that of ${describeObject(pod.object)}, but ${problem}`];
      });
    }),
  );
}

/** Pods that are let out to a store and cannot log in there, since no user of it names their service account. */
export function loginMissingFindings(cluster: RenderedCluster, environment: Environment): string[] {
  const users = storeUsers(environment);
  return storeEgress(cluster, environment).flatMap(({ what, pod, store }) => {
    const account = accountOf(pod);
    if (users.some((user) => user.store === store && user.serviceAccounts.includes(account))) return [];
    return `${what}, but nobody logs in as "${account}"; name it in aws.${store}.users`;
  });
}
