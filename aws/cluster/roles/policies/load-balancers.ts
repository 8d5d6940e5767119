import type { Allowance } from '../../../iam/allowance';
import type { Place } from '../../../iam/place';
import { CONTROLLER_TAG } from './load-balancer-security-groups';

const kinds = ['net', 'app'];

/** Load balancers with their listeners, rules and target groups. */
export function loadBalancers({ cluster, arn }: Place): Allowance[] {
  const of = (resource: string) => arn('elasticloadbalancing', resource);
  const targetGroups = [of('targetgroup/*/*')];
  const balancers = kinds.map((kind) => of(`loadbalancer/${kind}/*/*`));
  const listeners = kinds.map((kind) => of(`listener/${kind}/*/*/*`));
  const listenerRules = kinds.map((kind) => of(`listener-rule/${kind}/*/*/*/*`));
  const because = 'The controller names them after Services; the tag says which are those of this cluster';
  const untagged = 'Listeners and rules carry no tag of the cluster while they are made';
  const asked = { [`aws:RequestTag/${CONTROLLER_TAG}`]: cluster };
  const owned = { [`aws:ResourceTag/${CONTROLLER_TAG}`]: cluster };
  return [
    {
      sid: 'Make',
      actions: ['elasticloadbalancing:CreateLoadBalancer', 'elasticloadbalancing:CreateTargetGroup'],
      resources: [...balancers, ...targetGroups],
      conditions: { StringEquals: asked },
      because,
    },
    {
      sid: 'TagNew',
      actions: ['elasticloadbalancing:AddTags'],
      resources: [...balancers, ...targetGroups],
      conditions: {
        StringEquals: {
          'elasticloadbalancing:CreateAction': ['CreateTargetGroup', 'CreateLoadBalancer'],
          ...asked,
        },
      },
      because,
    },
    {
      sid: 'TagOwn',
      actions: ['elasticloadbalancing:AddTags', 'elasticloadbalancing:RemoveTags'],
      resources: [...balancers, ...targetGroups],
      conditions: { Null: { [`aws:RequestTag/${CONTROLLER_TAG}`]: 'true' }, StringEquals: owned },
      because,
    },
    {
      sid: 'ChangeOwn',
      actions: changes,
      resources: [...balancers, ...targetGroups, ...listeners],
      conditions: { StringEquals: owned },
      because,
    },
    {
      sid: 'ChangeListeners',
      actions: listenerChanges,
      resources: [...balancers, ...listeners, ...listenerRules],
      because: untagged,
    },
    {
      sid: 'TagListeners',
      actions: ['elasticloadbalancing:AddTags', 'elasticloadbalancing:RemoveTags'],
      resources: [...listeners, ...listenerRules],
      because: untagged,
    },
    {
      sid: 'ChangeTargets',
      actions: ['elasticloadbalancing:DeregisterTargets', 'elasticloadbalancing:RegisterTargets'],
      resources: targetGroups,
      because,
    },
  ];
}

const changes = [
  'elasticloadbalancing:DeleteLoadBalancer',
  'elasticloadbalancing:DeleteTargetGroup',
  'elasticloadbalancing:ModifyCapacityReservation',
  'elasticloadbalancing:ModifyIpPools',
  'elasticloadbalancing:ModifyListenerAttributes',
  'elasticloadbalancing:ModifyLoadBalancerAttributes',
  'elasticloadbalancing:ModifyTargetGroup',
  'elasticloadbalancing:ModifyTargetGroupAttributes',
  'elasticloadbalancing:SetIpAddressType',
  'elasticloadbalancing:SetSecurityGroups',
  'elasticloadbalancing:SetSubnets',
];

const listenerChanges = [
  'elasticloadbalancing:AddListenerCertificates',
  'elasticloadbalancing:CreateListener',
  'elasticloadbalancing:CreateRule',
  'elasticloadbalancing:DeleteListener',
  'elasticloadbalancing:DeleteRule',
  'elasticloadbalancing:ModifyListener',
  'elasticloadbalancing:ModifyRule',
  'elasticloadbalancing:RemoveListenerCertificates',
  'elasticloadbalancing:SetRulePriorities',
  'elasticloadbalancing:SetWebAcl',
];
