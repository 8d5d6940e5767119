import type { Environment } from '../environment/schema';
import { type BucketPurpose, bucketPurposes } from '../environment/sections/aws/buckets';
import type { Operator } from '../operators/operators';
import { bucketAccounts } from './bucket-accounts';
import { storeUsers } from './store-users';
import type { StoreName } from './stores';

/** A service account of the cluster. */
export interface ServiceAccount {
  readonly namespace: string;
  readonly name: string;
}

/** Service accounts of the operators that use AWS, as their Helm charts name them. */
export const operatorAccounts = {
  'external-secrets': { namespace: 'external-secrets', name: 'external-secrets' },
  'aws-load-balancer-controller': { namespace: 'kube-system', name: 'aws-load-balancer-controller' },
  'cluster-autoscaler': { namespace: 'kube-system', name: 'cluster-autoscaler' },
  karpenter: { namespace: 'kube-system', name: 'karpenter' },
} as const satisfies Partial<Record<Operator, ServiceAccount>>;

/** An operator that uses AWS. */
export type CloudOperator = keyof typeof operatorAccounts;

/** Service accounts of the EKS add-ons that use AWS, as EKS names them. */
export const addOnAccounts = {
  'vpc-cni': { namespace: 'kube-system', name: 'aws-node' },
  'aws-ebs-csi-driver': { namespace: 'kube-system', name: 'ebs-csi-controller-sa' },
} as const satisfies Record<string, ServiceAccount>;

/** An EKS add-on that uses AWS. */
export type CloudAddOn = keyof typeof addOnAccounts;

/** Logging in to a store as one of its users. */
export interface Login {
  readonly to: 'log in';
  readonly store: StoreName;
  /** As the environment file names it. */
  readonly user: string;
}

/** What the pods of a service account may do in AWS. */
export type Grant =
  | { readonly to: 'operate'; readonly as: CloudOperator }
  | { readonly to: 'read' | 'write'; readonly bucket: BucketPurpose }
  | Login;

/** A service account whose pods have a role. */
export interface PodRole {
  readonly account: ServiceAccount;
  readonly grants: readonly Grant[];
}

/** `<namespace>/<name>`, as environment files write it. */
export const accountKey = ({ namespace, name }: ServiceAccount): string => `${namespace}/${name}`;

/** Every service account whose pods have a role, beside those of add-ons: one role each, however many its grants. */
export function podRoles(environment: Pick<Environment, 'operators' | 'aws' | 'rollup'>): PodRole[] {
  const roles = new Map<string, { account: ServiceAccount; grants: Grant[] }>();
  const all = [...operatorGrants(environment), ...bucketGrants(environment), ...loginGrants(environment)];
  for (const [account, grant] of all) {
    const role = roles.get(accountKey(account));
    if (role === undefined) roles.set(accountKey(account), { account, grants: [grant] });
    else role.grants.push(grant);
  }
  return [...roles.values()];
}

const isCloudOperator = (name: Operator): name is CloudOperator => Object.hasOwn(operatorAccounts, name);

function operatorGrants({ operators }: Pick<Environment, 'operators'>): [ServiceAccount, Grant][] {
  return operators.filter(isCloudOperator).map((as) => [operatorAccounts[as], { to: 'operate', as }]);
}

function bucketGrants(environment: Pick<Environment, 'aws' | 'rollup'>): [ServiceAccount, Grant][] {
  const there = bucketPurposes.filter((purpose) => environment.aws?.buckets[purpose] !== undefined);
  return there.flatMap((bucket) => {
    const { readers, writers } = bucketAccounts(environment, bucket);
    return [
      // Who may write may read too: one grant says both.
      ...readers
        .filter((key) => !writers.includes(key))
        .map((key): [ServiceAccount, Grant] => [accountOf(key), { to: 'read', bucket }]),
      ...writers.map((key): [ServiceAccount, Grant] => [accountOf(key), { to: 'write', bucket }]),
    ];
  });
}

/** Who logs in by a password needs no role for it. */
function loginGrants(environment: Pick<Environment, 'aws' | 'rollup'>): [ServiceAccount, Grant][] {
  return storeUsers(environment)
    .filter(({ authentication }) => authentication === 'iam')
    .flatMap(({ store, user, serviceAccounts }) =>
      serviceAccounts.map((key): [ServiceAccount, Grant] => [accountOf(key), { to: 'log in', store, user }]),
    );
}

function accountOf(key: string): ServiceAccount {
  const [namespace = '', name = ''] = key.split('/');
  return { namespace, name };
}
