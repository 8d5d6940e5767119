import { clusterName } from '../../../lib/contract/cloud-names';
import { accountKey, addOnAccounts, podRoles, type ServiceAccount } from '../../../lib/contract/service-accounts';
import { expect, same } from '../../live/support/report';
import { type Checks, type Cloud, idsOf, recorded } from '../cloud';
import { ACCOUNT } from '../emulator';
import { parsePolicy, roleOf } from './policies';

/** Which pods have a role, by their service account, and the role. */
function associations(cloud: Cloud): Map<string, string> {
  const ofPods = recorded(cloud, 'AWS::EKS::PodIdentityAssociation').map(
    ({ Namespace, ServiceAccount: name, RoleArn }) => [`${Namespace}/${name}`, String(RoleArn)] as const,
  );
  const ofAddOns = recorded(cloud, 'AWS::EKS::Addon').flatMap(({ PodIdentityAssociations = [] }) =>
    (PodIdentityAssociations as readonly { ServiceAccount: string; RoleArn: string }[]).map(
      ({ ServiceAccount: name, RoleArn }) => [`kube-system/${name}`, RoleArn] as const,
    ),
  );
  return new Map([...ofPods, ...ofAddOns]);
}

/** Longest that IAM takes of all policies in a role, in characters that are no spaces. @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
const LONGEST = 10_240;

/** Roles of pods, and policies inside of roles. */
export const roleChecks: Checks = {
  'pods have a role where the contract says so': async (cloud) => {
    const accounts: readonly ServiceAccount[] = [
      ...podRoles(cloud.environment).map(({ account }) => account),
      ...Object.values(addOnAccounts),
    ];
    same('service accounts', [...associations(cloud).keys()].sort(), accounts.map(accountKey).sort());
  },
  'each role is for the pods of one service account of this cluster': async (cloud) => {
    const { region, name } = cloud.environment;
    const cluster = `arn:aws:eks:${region}:${ACCOUNT}:cluster/${clusterName(name)}`;
    for (const [key, role] of associations(cloud)) {
      const [namespace, account] = key.split('/');
      const { AssumeRolePolicyDocument } = await roleOf(cloud, role);
      const statements = parsePolicy(AssumeRolePolicyDocument).Statement;
      const actions = statements.flatMap(({ Action }) => Action).sort();
      same(`what pods of ${key} may`, actions, ['sts:AssumeRole', 'sts:TagSession']);
      for (const { Principal, Condition } of statements) {
        same(`who is ${key}`, Principal, { Service: 'pods.eks.amazonaws.com' });
        same(`which pods are ${key}`, Condition?.StringEquals, {
          'aws:RequestTag/eks-cluster-arn': cluster,
          'aws:RequestTag/kubernetes-namespace': namespace,
          'aws:RequestTag/kubernetes-service-account': account,
        });
      }
    }
  },
  'policies of a role are no longer than IAM takes': async (cloud) => {
    for (const RoleName of idsOf(cloud, 'AWS::IAM::Role')) {
      const { PolicyNames = [] } = await cloud.aws.iam.listRolePolicies({ RoleName });
      let length = 0;
      for (const PolicyName of PolicyNames) {
        const { PolicyDocument: text } = await cloud.aws.iam.getRolePolicy({ RoleName, PolicyName });
        length += JSON.stringify(parsePolicy(text)).replaceAll(/\s/g, '').length;
      }
      expect(length <= LONGEST, `the policies of ${RoleName} have ${length} characters, at most ${LONGEST} can be`);
    }
  },
};
