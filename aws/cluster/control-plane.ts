import { Annotations, Tags } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as eks from 'aws-cdk-lib/aws-eks-v2';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { clusterName, controlPlaneLogGroup } from '../../lib/contract/cloud-names';
import { SERVICE_CIDR } from '../../lib/contract/service-range';
import type { CloudEnvironment } from '../cloud-environment';
import type { NetworkStack } from '../network/network-stack';
import { isProtected, removalPolicy } from '../removal';

/** The control plane of EKS: where it listens, what it encrypts, what it logs. */
export function controlPlane(scope: Construct, environment: CloudEnvironment, network: NetworkStack): eks.Cluster {
  const { name, kubernetes, aws } = environment;
  const cluster = new eks.Cluster(scope, 'Cluster', {
    clusterName: clusterName(name),
    version: eks.KubernetesVersion.of(kubernetes.version),
    vpc: network.vpc,
    vpcSubnets: [{ subnetGroupName: 'core' }],
    endpointAccess: endpointAccess(environment),
    securityGroup: apiServerSecurityGroup(scope, environment, network),
    serviceIpv4Cidr: SERVICE_CIDR,
    secretsEncryptionKey: new kms.Key(scope, 'SecretsKey', {
      description: `Secrets in the etcd of ${clusterName(name)}`,
      enableKeyRotation: true,
      removalPolicy: removalPolicy(environment),
    }),
    clusterLogging: Object.values(eks.ClusterLoggingTypes),
    // Nodes are node groups of their own; Auto Mode, the default, would add a price to every machine.
    defaultCapacityType: eks.DefaultCapacityType.NODEGROUP,
    defaultCapacity: 0,
    bootstrapClusterCreatorAdminPermissions: false,
    bootstrapSelfManagedAddons: false,
  });
  const resource = cluster.node.defaultChild as eks.CfnCluster;
  resource.upgradePolicy = { supportType: 'STANDARD' };
  resource.zonalShiftConfig = { enabled: true };
  resource.deletionProtection = isProtected(environment);
  // EKS writes to a log group of this name, and makes one that forgets nothing where there is none.
  resource.node.addDependency(
    new logs.LogGroup(scope, 'ControlPlaneLogs', {
      logGroupName: controlPlaneLogGroup(name),
      retention: aws.logs.days,
      removalPolicy: removalPolicy(environment),
    }),
  );
  withoutKubectl(cluster, network);
  return cluster;
}

function endpointAccess({ aws }: CloudEnvironment): eks.EndpointAccess {
  const { publicApiServer } = aws.cluster;
  return publicApiServer
    ? eks.EndpointAccess.PUBLIC_AND_PRIVATE.onlyFrom(...publicApiServer.sources)
    : eks.EndpointAccess.PRIVATE;
}

/** Lets people inside the VPC in; nodes have the security group of the cluster, which EKS makes. */
function apiServerSecurityGroup(scope: Construct, environment: CloudEnvironment, { vpc }: NetworkStack) {
  const group = new ec2.SecurityGroup(scope, 'ApiServerSecurityGroup', {
    vpc,
    description: 'Who reaches the API server inside the VPC',
    allowAllOutbound: false,
  });
  group.addIngressRule(ec2.Peer.ipv4(environment.network.cidr), ec2.Port.HTTPS, 'The VPC');
  return group;
}

/** Takes back what the construct does for a kubectl that runs in a Lambda, which is not used here. */
function withoutKubectl(cluster: eks.Cluster, { vpc }: NetworkStack): void {
  cluster.node.tryRemoveChild('KubectlReadyBarrier');
  Annotations.of(cluster).acknowledgeWarning('@aws-cdk/aws-eks:isolatedSubnetsForKubectlPrivateSubnets');
  // It marks all private subnets for internal load balancers, of which only those of the group app are.
  for (const subnetGroupName of ['core', 'compute']) {
    for (const subnet of vpc.selectSubnets({ subnetGroupName }).subnets)
      Tags.of(subnet).remove('kubernetes.io/role/internal-elb');
  }
}
