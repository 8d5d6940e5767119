import type { Allowance } from '../../../iam/allowance';
import type { Place } from '../../../iam/place';

const CLASS_TAG = 'karpenter.k8s.aws/ec2nodeclass';

/** Instance profiles, by which machines have their role: only with the tags of this cluster and region. */
export function instanceProfiles({ cluster, region, globalArn }: Place): Allowance[] {
  const resources = [globalArn('iam', 'instance-profile/*')];
  const tags = (where: 'Request' | 'Resource') => ({
    [`aws:${where}Tag/kubernetes.io/cluster/${cluster}`]: 'owned',
    [`aws:${where}Tag/topology.kubernetes.io/region`]: region,
  });
  const asked = { ...tags('Request'), 'aws:RequestTag/eks:eks-cluster-name': cluster };
  const owned = tags('Resource');
  const classAsked = { [`aws:RequestTag/${CLASS_TAG}`]: '*' };
  const classOwned = { [`aws:ResourceTag/${CLASS_TAG}`]: '*' };
  const because = 'Karpenter names the profiles; the tags say which are those of this cluster';
  return [
    {
      sid: 'MakeProfiles',
      actions: ['iam:CreateInstanceProfile'],
      resources,
      conditions: { StringEquals: asked, StringLike: classAsked },
      because,
    },
    {
      sid: 'TagProfiles',
      actions: ['iam:TagInstanceProfile'],
      resources,
      conditions: { StringEquals: { ...owned, ...asked }, StringLike: { ...classOwned, ...classAsked } },
      because,
    },
    {
      sid: 'ChangeProfiles',
      actions: ['iam:AddRoleToInstanceProfile', 'iam:RemoveRoleFromInstanceProfile', 'iam:DeleteInstanceProfile'],
      resources,
      conditions: { StringEquals: owned, StringLike: classOwned },
      because,
    },
    { sid: 'SeeProfiles', actions: ['iam:GetInstanceProfile'], resources, because },
    {
      sid: 'ListProfiles',
      actions: ['iam:ListInstanceProfiles'],
      resources: ['*'],
      because: 'This action takes no resource',
    },
  ];
}
