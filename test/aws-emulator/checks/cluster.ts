import { clusterName, controlPlaneLogGroup } from '../../../lib/contract/cloud-names';
import { addOnAccounts } from '../../../lib/contract/service-accounts';
import { SERVICE_CIDR } from '../../../lib/contract/service-range';
import { accessPolicies } from '../../../lib/environment/sections/aws/cluster';
import { expect, same } from '../../live/support/report';
import { type Checks, type Cloud, only, recorded } from '../cloud';
import { ACCOUNT } from '../emulator';
import { subnetsIn } from './network';

/** The control plane, as EKS describes it. */
export async function clusterOf({ environment, aws }: Cloud) {
  const { cluster } = await aws.eks.describeCluster({ name: clusterName(environment.name) });
  expect(cluster !== undefined, 'there is no cluster');
  return cluster;
}

/** What every cluster has installed, whatever its environment asks for. */
const everyAddOn = ['coredns', 'eks-pod-identity-agent', 'kube-proxy', ...Object.keys(addOnAccounts)];

/** The control plane, add-ons, and who may use them. */
export const clusterChecks: Checks = {
  'the cluster has its version and the support that is included': async (cloud) => {
    const { version } = await clusterOf(cloud);
    same('version', version, cloud.environment.kubernetes.version);
    const properties = only(recorded(cloud, 'AWS::EKS::Cluster'), 'clusters');
    same('UpgradePolicy', properties.UpgradePolicy, { SupportType: 'STANDARD' });
    same('BootstrapSelfManagedAddons', properties.BootstrapSelfManagedAddons, false);
    same('DeletionProtection', properties.DeletionProtection, cloud.environment.aws.unprotected === undefined);
  },
  'the API server answers whom the environment names': async (cloud) => {
    const { resourcesVpcConfig: at, kubernetesNetworkConfig } = await clusterOf(cloud);
    const { publicApiServer } = cloud.environment.aws.cluster;
    same('endpointPrivateAccess', at?.endpointPrivateAccess, true);
    same('endpointPublicAccess', at?.endpointPublicAccess ?? false, publicApiServer !== undefined);
    same('publicAccessCidrs', at?.publicAccessCidrs ?? [], publicApiServer?.sources ?? []);
    same('serviceIpv4Cidr', kubernetesNetworkConfig?.serviceIpv4Cidr, SERVICE_CIDR);
    same('subnets', at?.subnetIds?.toSorted(), await subnetsIn(cloud, 'core', cloud.environment.zones));
  },
  'the control plane logs everything, for as long as the environment says': async (cloud) => {
    const { logging } = await clusterOf(cloud);
    const types = logging?.clusterLogging?.filter(({ enabled }) => enabled).flatMap(({ types: kinds = [] }) => kinds);
    same('types', types?.toSorted(), ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler']);
    const logGroupNamePrefix = controlPlaneLogGroup(cloud.environment.name);
    const { logGroups } = await cloud.aws.logs.describeLogGroups({ logGroupNamePrefix });
    same('days', only(logGroups, 'log groups').retentionInDays, cloud.environment.aws.logs.days);
  },
  'Secrets are encrypted with a key of the account': async (cloud) => {
    const { encryptionConfig } = await clusterOf(cloud);
    const { resources, provider } = only(encryptionConfig, 'encryption');
    same('resources', resources, ['secrets']);
    expect(provider?.keyArn?.includes(`:${ACCOUNT}:key/`) === true, `the key is ${provider?.keyArn}`);
  },
  'those whom the environment names have access, and nobody else': async (cloud) => {
    const entries = recorded(cloud, 'AWS::EKS::AccessEntry').filter(({ Type }) => Type !== 'EC2_LINUX');
    const got = entries.map(({ PrincipalArn, AccessPolicies }) => [PrincipalArn, AccessPolicies]);
    const wanted = cloud.environment.aws.cluster.access.map(({ role, policy, namespaces }) => [
      `arn:aws:iam::${ACCOUNT}:role/${role}`,
      [
        {
          AccessScope: namespaces ? { Namespaces: namespaces, Type: 'namespace' } : { Type: 'cluster' },
          PolicyArn: `arn:aws:eks::aws:cluster-access-policy/${accessPolicies[policy]}`,
        },
      ],
    ]);
    same('entries', got, wanted);
    const { AccessConfig } = only(recorded(cloud, 'AWS::EKS::Cluster'), 'clusters');
    same('AccessConfig', AccessConfig, {
      AuthenticationMode: 'API',
      BootstrapClusterCreatorAdminPermissions: false,
    });
  },
  'the cluster has its add-ons': async (cloud) => {
    const addOns = recorded(cloud, 'AWS::EKS::Addon');
    for (const { ClusterName } of addOns) same('cluster', ClusterName, clusterName(cloud.environment.name));
    const names = addOns.map(({ AddonName }) => AddonName);
    same(
      'missing',
      everyAddOn.filter((name) => !names.includes(name)),
      [],
    );
  },
};
