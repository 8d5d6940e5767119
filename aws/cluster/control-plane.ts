import { Validations } from 'aws-cdk-lib';
import * as eks from 'aws-cdk-lib/aws-eks-v2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { clusterName, controlPlaneLogGroup } from '../../lib/contract/cloud-names';
import { SERVICE_CIDR } from '../../lib/contract/service-range';
import type { CloudEnvironment } from '../cloud-environment';
import { addAwsPolicy } from '../iam/managed-policies';
import type { NetworkStack } from '../network/network-stack';
import { isProtected, removalPolicy } from '../removal';
import { apiServerSecurityGroup, endpointAccess } from './api-server';
import { withoutKubectl } from './without-kubectl';

/** The control plane of EKS: where it listens, what it encrypts, what it logs. */
export function controlPlane(scope: Construct, environment: CloudEnvironment, network: NetworkStack): eks.Cluster {
  const cluster = new eks.Cluster(scope, 'Cluster', {
    clusterName: clusterName(environment.name),
    version: eks.KubernetesVersion.of(environment.kubernetes.version),
    role: controlPlaneRole(scope),
    vpc: network.vpc,
    vpcSubnets: [{ subnetGroupName: 'core' }],
    endpointAccess: endpointAccess(environment),
    securityGroup: apiServerSecurityGroup(scope, environment, network),
    serviceIpv4Cidr: SERVICE_CIDR,
    secretsEncryptionKey: secretsKey(scope, environment),
    clusterLogging: Object.values(eks.ClusterLoggingTypes),
    // Machines are those of the node pools; Auto Mode, the default, puts a price on top of each.
    defaultCapacityType: eks.DefaultCapacityType.NODEGROUP,
    defaultCapacity: 0,
    bootstrapClusterCreatorAdminPermissions: false,
    bootstrapSelfManagedAddons: false,
  });
  withoutKubectl(cluster, network);
  const resource = cluster.node.defaultChild as eks.CfnCluster;
  // After the support that is included, the other kind costs six times as much without being asked for.
  resource.upgradePolicy = { supportType: 'STANDARD' };
  resource.zonalShiftConfig = { enabled: true };
  resource.deletionProtection = isProtected(environment);
  // EKS writes to the log group of this name, and makes one that forgets nothing where there is none.
  resource.node.addDependency(logGroup(scope, environment));
  Validations.of(resource).acknowledge({
    id: 'CloudFormation-Validate::W9009',
    reason: 'The construct names the secrets as what is encrypted, which today is all that can be',
  });
  return cluster;
}

function controlPlaneRole(scope: Construct): iam.Role {
  const role = new iam.Role(scope, 'ControlPlaneRole', {
    description: 'The control plane of the cluster',
    assumedBy: new iam.ServicePrincipal('eks.amazonaws.com'),
  });
  addAwsPolicy(role, {
    name: 'AmazonEKSClusterPolicy',
    because: 'EKS asks for it, and adds to it what new versions of the control plane do',
  });
  return role;
}

const secretsKey = (scope: Construct, environment: CloudEnvironment): kms.Key =>
  new kms.Key(scope, 'SecretsKey', {
    description: `Secrets in the cluster ${clusterName(environment.name)}`,
    enableKeyRotation: true,
    removalPolicy: removalPolicy(environment),
  });

const logGroup = (scope: Construct, environment: CloudEnvironment): logs.LogGroup =>
  new logs.LogGroup(scope, 'ControlPlaneLogs', {
    logGroupName: controlPlaneLogGroup(environment.name),
    retention: environment.aws.logs.days,
    removalPolicy: removalPolicy(environment),
  });
