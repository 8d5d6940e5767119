import type { Allowance } from '../../../iam/allowance';
import type { Place } from '../../../iam/place';

const POOL_TAG = 'karpenter.sh/nodepool';

/** Machines, and the launch templates that they come from: only with the tags of this cluster. */
export function machines({ cluster, arn, publicArn }: Place): Allowance[] {
  const owner = `kubernetes.io/cluster/${cluster}`;
  const made = [...madeKinds, 'launch-template'].map((kind) => arn('ec2', `${kind}/*`));
  const asked = {
    StringEquals: { [`aws:RequestTag/${owner}`]: 'owned', 'aws:RequestTag/eks:eks-cluster-name': cluster },
    StringLike: { [`aws:RequestTag/${POOL_TAG}`]: '*' },
  };
  const owned = {
    StringEquals: { [`aws:ResourceTag/${owner}`]: 'owned' },
    StringLike: { [`aws:ResourceTag/${POOL_TAG}`]: '*' },
  };
  const because = 'EC2 gives ids to what is made; the tags say which are those of this cluster';
  return [
    {
      sid: 'StartMachinesFrom',
      actions: start,
      resources: [
        ...publicKinds.map((kind) => publicArn('ec2', `${kind}/*`)),
        ...usedKinds.map((kind) => arn('ec2', `${kind}/*`)),
      ],
      because: 'What machines are started from and in, which a NodeClass chooses by tags and names',
    },
    {
      sid: 'StartMachinesFromOwnTemplates',
      actions: start,
      resources: [arn('ec2', 'launch-template/*')],
      conditions: owned,
      because,
    },
    {
      sid: 'MakeWithTags',
      actions: [...start, 'ec2:CreateLaunchTemplate'],
      resources: made,
      conditions: asked,
      because,
    },
    {
      sid: 'TagNew',
      actions: ['ec2:CreateTags'],
      resources: made,
      conditions: {
        ...asked,
        StringEquals: {
          ...asked.StringEquals,
          'ec2:CreateAction': ['RunInstances', 'CreateFleet', 'CreateLaunchTemplate'],
        },
      },
      because,
    },
    {
      sid: 'TagOwn',
      actions: ['ec2:CreateTags'],
      resources: [arn('ec2', 'instance/*')],
      conditions: {
        ...owned,
        StringEqualsIfExists: { 'aws:RequestTag/eks:eks-cluster-name': cluster },
        'ForAllValues:StringEquals': { 'aws:TagKeys': ['eks:eks-cluster-name', 'karpenter.sh/nodeclaim', 'Name'] },
      },
      because,
    },
    {
      sid: 'DeleteOwn',
      actions: ['ec2:TerminateInstances', 'ec2:DeleteLaunchTemplate'],
      resources: [arn('ec2', 'instance/*'), arn('ec2', 'launch-template/*')],
      conditions: owned,
      because,
    },
  ];
}

const start = ['ec2:RunInstances', 'ec2:CreateFleet'];

const publicKinds = ['image', 'snapshot'];

const usedKinds = ['security-group', 'subnet', 'capacity-reservation', 'placement-group'];

const madeKinds = ['fleet', 'instance', 'volume', 'network-interface', 'spot-instances-request'];
