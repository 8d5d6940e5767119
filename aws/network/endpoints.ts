import { CfnOutput } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';
import { subnetGroups } from '../../lib/contract/subnet-groups';
import { findPrice, HOURS, missingPrice } from '../../lib/cost/prices';
import type { CloudEnvironment } from '../cloud-environment';

/** A way to Amazon S3 that costs nothing, for every group of subnets but data, which has no way out. */
export function s3Endpoint(vpc: ec2.Vpc): void {
  const subnets = subnetGroups.filter((group) => group !== 'data').map((subnetGroupName) => ({ subnetGroupName }));
  vpc.addGatewayEndpoint('S3', { service: ec2.GatewayVpcEndpointAwsService.S3, subnets });
}

/**
 * The interface endpoints that the environment asks for, by the usual names of their services. Their network interfaces
 * are in data, where no nodes are: elsewhere they would break the blocks of /28 that nodes take for pods.
 */
export function interfaceEndpoints(scope: Construct, vpc: ec2.Vpc, { aws, region, network }: CloudEnvironment): void {
  const { endpoints } = aws.network;
  if (endpoints.length === 0) return;
  const folder = new Construct(scope, 'Endpoints');
  const securityGroup = new ec2.SecurityGroup(folder, 'SecurityGroup', {
    vpc,
    description: 'Interface endpoints, reached from the VPC by HTTPS',
    allowAllOutbound: false,
  });
  securityGroup.addIngressRule(ec2.Peer.ipv4(network.cidr), ec2.Port.HTTPS, 'HTTPS from the VPC');
  const subnets = vpc.selectSubnets({ subnetGroupName: 'data' });
  for (const name of endpoints) {
    new ec2.InterfaceVpcEndpoint(folder, name, {
      vpc,
      service: new ec2.InterfaceVpcEndpointAwsService(name),
      subnets,
      securityGroups: [securityGroup],
      open: false,
      privateDnsEnabled: true,
    });
  }
  new CfnOutput(scope, 'InterfaceEndpointsPerMonth', {
    description: 'What the interface endpoints cost by the hour, besides what flows through them',
    value: monthlyCost(region, endpoints.length * subnets.subnets.length),
  });
}

function monthlyCost(region: string, interfaces: number): string {
  const price = findPrice(region, 'interface-endpoint-hour');
  if (price === undefined) return missingPrice(region, 'interface-endpoint-hour');
  return `${(price.usd * interfaces * HOURS).toFixed(2)} USD a month for ${interfaces} network interfaces`;
}
