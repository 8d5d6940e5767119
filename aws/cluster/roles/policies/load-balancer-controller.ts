import type { Allowance } from '../../../iam/allowance';
import type { Place } from '../../../iam/place';
import { securityGroups } from './load-balancer-security-groups';
import { loadBalancers } from './load-balancers';

/**
 * Makes load balancers for Services and Ingresses, and changes only what carries the tag of this cluster.
 *
 * @see https://github.com/kubernetes-sigs/aws-load-balancer-controller/blob/v3.5.0/docs/install/iam_policy.json
 */
export const loadBalancerController = (place: Place): Allowance[] => [
  {
    sid: 'MakeTheServiceRole',
    actions: ['iam:CreateServiceLinkedRole'],
    resources: [
      place.globalArn(
        'iam',
        'role/aws-service-role/elasticloadbalancing.amazonaws.com/AWSServiceRoleForElasticLoadBalancing',
      ),
    ],
    conditions: { StringEquals: { 'iam:AWSServiceName': 'elasticloadbalancing.amazonaws.com' } },
  },
  {
    sid: 'See',
    actions: [...seenOfTheNetwork, ...seenOfLoadBalancers, ...seenOfCertificates],
    resources: ['*'],
    because: 'These actions only read; most take no resource, and an Ingress may name any certificate',
  },
  {
    sid: 'Protect',
    actions: protections,
    resources: ['*'],
    because: 'Web ACLs and protections are of the account, and an Ingress may name any of them',
  },
  ...securityGroups(place),
  ...loadBalancers(place),
];

const seenOfTheNetwork = [
  'ec2:DescribeAccountAttributes',
  'ec2:DescribeAddresses',
  'ec2:DescribeAvailabilityZones',
  'ec2:DescribeCoipPools',
  'ec2:DescribeInstances',
  'ec2:DescribeInternetGateways',
  'ec2:DescribeIpamPools',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeRouteTables',
  'ec2:DescribeSecurityGroups',
  'ec2:DescribeSubnets',
  'ec2:DescribeTags',
  'ec2:DescribeVpcPeeringConnections',
  'ec2:DescribeVpcs',
  'ec2:GetCoipPoolUsage',
  'ec2:GetSecurityGroupsForVpc',
];

const seenOfLoadBalancers = [
  'elasticloadbalancing:DescribeCapacityReservation',
  'elasticloadbalancing:DescribeListenerAttributes',
  'elasticloadbalancing:DescribeListenerCertificates',
  'elasticloadbalancing:DescribeListeners',
  'elasticloadbalancing:DescribeLoadBalancerAttributes',
  'elasticloadbalancing:DescribeLoadBalancers',
  'elasticloadbalancing:DescribeRules',
  'elasticloadbalancing:DescribeSSLPolicies',
  'elasticloadbalancing:DescribeTags',
  'elasticloadbalancing:DescribeTargetGroupAttributes',
  'elasticloadbalancing:DescribeTargetGroups',
  'elasticloadbalancing:DescribeTargetHealth',
  'elasticloadbalancing:DescribeTrustStores',
];

const seenOfCertificates = [
  'acm:DescribeCertificate',
  'acm:ListCertificates',
  'cognito-idp:DescribeUserPoolClient',
  'iam:GetServerCertificate',
  'iam:ListServerCertificates',
];

const protections = [
  'shield:CreateProtection',
  'shield:DeleteProtection',
  'shield:DescribeProtection',
  'shield:GetSubscriptionState',
  'waf-regional:AssociateWebACL',
  'waf-regional:DisassociateWebACL',
  'waf-regional:GetWebACL',
  'waf-regional:GetWebACLForResource',
  'wafv2:AssociateWebACL',
  'wafv2:DisassociateWebACL',
  'wafv2:GetWebACL',
  'wafv2:GetWebACLForResource',
];
