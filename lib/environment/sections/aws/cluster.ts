import * as z from 'zod';
import { cidr, dnsLabel } from '../../fields';
import { uniqueList } from '../unique-list';

/** Access policies of EKS, by the name that follows AmazonEKS. @see https://docs.aws.amazon.com/eks/latest/userguide/access-policy-permissions.html */
export const accessPolicies = {
  'cluster-admin': 'AmazonEKSClusterAdminPolicy',
  admin: 'AmazonEKSAdminPolicy',
  'admin-view': 'AmazonEKSAdminViewPolicy',
  edit: 'AmazonEKSEditPolicy',
  view: 'AmazonEKSViewPolicy',
} as const;

const accessPolicyNames = Object.keys(accessPolicies) as [keyof typeof accessPolicies];

const access = z.strictObject({
  role: z
    .string()
    .regex(/^[\w+=,.@/-]{1,512}$/, 'is not the name of an IAM role of the account')
    .meta({ examples: ['platform-engineers'] })
    .describe('IAM role of the account, by its name with its path.'),
  policy: z.enum(accessPolicyNames).describe('What it may do.'),
  namespaces: uniqueList(dnsLabel)
    .min(1)
    .meta({ examples: [['celestia']] })
    .optional()
    .describe('Namespaces in which it may. Default: all.'),
});

/** The EKS cluster, beside its node pools. */
export const cluster = z
  .strictObject({
    publicApiServer: z
      .strictObject({
        sources: z
          .array(
            cidr.refine(
              (range) => !range.endsWith('/0'),
              'is the whole internet: name the ranges of your office or VPN',
            ),
          )
          .min(1)
          .meta({ examples: [['203.0.113.0/24']] })
          .describe('Address ranges that may reach it.'),
      })
      .optional()
      .describe('Lets people outside the VPC reach the API server. Default: only the VPC and what is joined to it.'),
    access: z
      .array(access)
      .min(1)
      .meta({ examples: [[{ role: 'platform-engineers', policy: 'cluster-admin' }]] })
      .describe('Who may use the cluster. Who made it has no rights by that.'),
  })
  .describe('The EKS cluster.');
