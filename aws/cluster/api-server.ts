import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as eks from 'aws-cdk-lib/aws-eks-v2';
import type { Construct } from 'constructs';
import type { CloudEnvironment } from '../cloud-environment';
import type { NetworkStack } from '../network/network-stack';

/** Whether the API server has an address in the internet beside that in the VPC. */
export function endpointAccess({ aws }: CloudEnvironment): eks.EndpointAccess {
  const { publicApiServer } = aws.cluster;
  return publicApiServer
    ? eks.EndpointAccess.PUBLIC_AND_PRIVATE.onlyFrom(...publicApiServer.sources)
    : eks.EndpointAccess.PRIVATE;
}

/** Private addresses, by which networks that are joined to the VPC come. @see https://www.rfc-editor.org/rfc/rfc1918 */
const privateNetworks = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'];

/** Lets people in the VPC and behind it to the API server. Nodes and pods reach it by the security group of EKS. */
export function apiServerSecurityGroup(scope: Construct, { network }: CloudEnvironment, { vpc }: NetworkStack) {
  const group = new ec2.SecurityGroup(scope, 'ApiServerSecurityGroup', {
    vpc,
    description: 'People who reach the API server privately',
    allowAllOutbound: false,
  });
  for (const range of new Set([network.cidr, ...privateNetworks]))
    group.addIngressRule(ec2.Peer.ipv4(range), ec2.Port.HTTPS, range === network.cidr ? 'The VPC' : 'Joined networks');
  return group;
}
