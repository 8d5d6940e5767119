import type * as eks from 'aws-cdk-lib/aws-eks-v2';
import type { Construct } from 'constructs';
import { addOnAccounts, type CloudAddOn } from '../../../lib/contract/service-accounts';
import type { CloudEnvironment } from '../../cloud-environment';
import { addAwsPolicy } from '../../iam/managed-policies';
import { placeOf } from '../../iam/place';
import { podIdentityRole } from './pod-identity-role';
import { addOnPolicies } from './policies/add-ons';

const isCloudAddOn = (name: string): name is CloudAddOn => Object.hasOwn(addOnAccounts, name);

/** The role of an add-on's pods, which the add-on itself gives to them; undefined where it does not use AWS. */
export function addOnRole(
  scope: Construct,
  environment: CloudEnvironment,
  addOn: string,
): eks.CfnAddon.PodIdentityAssociationProperty | undefined {
  if (!isCloudAddOn(addOn)) return undefined;
  const account = addOnAccounts[addOn];
  const role = podIdentityRole(scope, `Role-${addOn}`, { account, place: placeOf(scope, environment) });
  addAwsPolicy(role, addOnPolicies[addOn]);
  return { serviceAccount: account.name, roleArn: role.roleArn };
}
