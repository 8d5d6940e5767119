import { Match } from 'aws-cdk-lib/assertions';
import { nodeGroups } from '../../../lib/contract/node-groups';
import { cloudNames, cloudOf } from '../stacks';
import { clusterTemplate as machines } from './cluster-of';

test.each(cloudNames)('machines of %s keep their role from pods, and their disks encrypted', (name) => {
  machines(name).allResourcesProperties('AWS::EC2::LaunchTemplate', {
    LaunchTemplateData: {
      MetadataOptions: { HttpTokens: 'required', HttpPutResponseHopLimit: 1, HttpEndpoint: 'enabled' },
      BlockDeviceMappings: [
        { DeviceName: '/dev/xvda', Ebs: { Encrypted: true, VolumeType: 'gp3', DeleteOnTermination: true } },
      ],
    },
  });
});

test('disks have the size of their pool', () => {
  machines('staging').hasResourceProperties('AWS::EC2::LaunchTemplate', {
    LaunchTemplateData: { BlockDeviceMappings: [{ Ebs: Match.objectLike({ VolumeSize: 200 }) }] },
  });
});

test('machines have the security groups of the cluster and of their subnets', () => {
  const groups = (nodes: string) => [
    { 'Fn::GetAtt': [Match.stringLikeRegexp('^Cluster'), 'ClusterSecurityGroupId'] },
    Match.objectLike({ 'Fn::ImportValue': Match.stringLikeRegexp(nodes) }),
  ];
  const rc0 = machines('rc0');
  for (const nodes of ['AppNodes', 'CoreNodes']) {
    rc0.hasResourceProperties('AWS::EC2::LaunchTemplate', {
      LaunchTemplateData: { NetworkInterfaces: [Match.objectLike({ DeviceIndex: 0, Groups: groups(nodes) })] },
    });
  }
});

test.each([
  ['perpetual-dev', true],
  ['perpetual-prod', false],
] as const)('whether machines of %s have public addresses: %s', (name, AssociatePublicIpAddress) => {
  machines(name).allResourcesProperties('AWS::EC2::LaunchTemplate', {
    LaunchTemplateData: { NetworkInterfaces: [{ AssociatePublicIpAddress }] },
  });
});

test('the kubelet takes as many pods as the contract counts', () => {
  for (const { allocatable } of nodeGroups(cloudOf('staging'))) {
    machines('staging').hasResourceProperties('AWS::EC2::LaunchTemplate', {
      LaunchTemplateData: { UserData: { 'Fn::Base64': Match.stringLikeRegexp(`maxPods: ${allocatable.pods}\n`) } },
    });
  }
});

test('user data is a shell script in a document of several parts, as EKS joins it with its own', () => {
  const [template] = Object.values(machines('perpetual-dev').findResources('AWS::EC2::LaunchTemplate'));
  expect(template?.Properties.LaunchTemplateData.UserData['Fn::Base64']).toBe(`MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="chainyard"

--chainyard
Content-Type: text/x-shellscript; charset="us-ascii"

#!/bin/bash
set -eu
cat > /etc/eks/nodeadm.d/pods.yaml <<'END'
apiVersion: node.eks.aws/v1alpha1
kind: NodeConfig
spec:
  kubelet:
    config:
      maxPods: 98
END

--chainyard--
`);
});

test('machines and their disks are attributed to their system', () => {
  const Tags = Match.arrayWith([
    { Key: 'Name', Value: 'devnet-chain' },
    { Key: 'environment', Value: 'devnet' },
    { Key: 'system', Value: 'celestia' },
    { Key: 'cost-centre', Value: 'testnets' },
  ]);
  machines('devnet').hasResourceProperties('AWS::EC2::LaunchTemplate', {
    LaunchTemplateData: {
      TagSpecifications: ['instance', 'volume'].map((ResourceType) => ({ ResourceType, Tags })),
    },
  });
});
