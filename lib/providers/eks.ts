import type { SecretStoreSpecProviderAwsService } from '../../imports/external-secrets.io';
import type { Operator } from '../operators/operators';
import { eksSystemPods } from './eks-add-ons';
import { ephemeralStorageClass, fastStorageClass, gp3, storageClassNamed } from './eks-storage';
import type { PeerLoadBalancer } from './peers';
import type { LoadBalancerFacts, Provider } from './provider';

const aws = 'service.beta.kubernetes.io/aws-load-balancer';

/** The values of the generated enum, whose module would bring cdk8s into the AWS app. */
const SECRETS_MANAGER = 'SecretsManager' as SecretStoreSpecProviderAwsService;
const PARAMETER_STORE = 'ParameterStore' as SecretStoreSpecProviderAwsService;

/** Both controllers read it. @see https://cloud-provider-aws.sigs.k8s.io/service_controller/ */
const tagsAnnotation = `${aws}-additional-resource-tags`;

const certificate = (arn: string, port: string) => ({ [`${aws}-ssl-cert`]: arn, [`${aws}-ssl-ports`]: port });

/**
 * An older one finds no port by its name that belongs to a sidecar.
 *
 * @see https://github.com/kubernetes-sigs/aws-load-balancer-controller/pull/4237
 */
const controllerOfSidecars = 'version 2.13.4 of the AWS Load Balancer Controller, or a newer one';

const targetGroup = `${aws}-target-group-attributes`;
const keepsAddresses = 'preserve_client_ip.enabled=true';

/** @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/nlb/ */
const withController: LoadBalancerFacts = {
  annotations: {
    [`${aws}-nlb-target-type`]: 'ip',
    [`${aws}-scheme`]: 'internet-facing',
    [targetGroup]: keepsAddresses,
  },
  loadBalancerClass: 'service.k8s.aws/nlb',
  mixedProtocols: false,
  directToPods: true,
  needsForSidecars: controllerOfSidecars,
  connectsFromNetwork: true,
  tagsAnnotation,
  certificate,
  keepsCallers: { [targetGroup]: `${keepsAddresses},stickiness.enabled=true,stickiness.type=source_ip` },
};

/**
 * The cloud controller of the control plane, where the AWS Load Balancer Controller is not installed. It makes no load
 * balancer for a Service with an affinity.
 */
const withoutController: LoadBalancerFacts = {
  annotations: { [`${aws}-type`]: 'nlb' },
  mixedProtocols: false,
  directToPods: false,
  connectsFromNetwork: false,
  tagsAnnotation,
  certificate,
};

/**
 * One listener for both protocols. QUIC alone has no TCP port of its number that could be asked for its health.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/v2.13/guide/service/annotations/#tcp-udp-listener
 */
const peersWithController: PeerLoadBalancer = {
  kind: 'load-balancer',
  oneAddress: true,
  needs: controllerOfSidecars,
  annotations: ({ healthPort, allocations }) => ({
    [`${aws}-enable-tcp-udp-listener`]: 'true',
    [`${aws}-healthcheck-port`]: String(healthPort),
    ...addressesOf(allocations),
  }),
};

/** Two load balancers; they cannot share elastic addresses, so that they have none of their own. */
const peersWithoutController: PeerLoadBalancer = { kind: 'load-balancer', oneAddress: false };

const addressesOf = (allocations: readonly string[]): Readonly<Record<string, string>> =>
  allocations.length === 0 ? {} : { [`${aws}-eip-allocations`]: allocations.join() };

/**
 * Amazon EKS.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/cni-network-policy-configure.html
 * @see https://docs.aws.amazon.com/eks/latest/userguide/pod-identities.html
 */
export const eks: Provider = {
  name: 'eks',
  storageClass: gp3().name,
  renderedStorageClasses: [gp3()],
  fastStorageClass,
  ephemeralStorageClass,
  storageClassNamed,
  externalStorageClasses: ['gp2'],
  singleWriterAccess: 'ReadWriteOncePod',
  snapshotDriver: 'ebs.csi.aws.com',
  // @see https://docs.aws.amazon.com/ebs/latest/userguide/initalize-volume.html
  lazyClones: true,
  loadBalancer: (operators: ReadonlySet<Operator>) =>
    operators.has('aws-load-balancer-controller') ? withController : withoutController,
  peers: (operators) => (operators.has('aws-load-balancer-controller') ? peersWithController : peersWithoutController),
  publicApiServer: false,
  throwAwaySecrets: false,
  secretStore: (region) => ({ aws: { service: SECRETS_MANAGER, region } }),
  parameterStore: (region) => ({ aws: { service: PARAMETER_STORE, region } }),
  storeCommand: ({ path, value, region, replace = false }) => {
    const verb = replace ? 'put-secret-value --secret-id' : 'create-secret --name';
    return `aws secretsmanager ${verb} ${path} --secret-string ${value}${region ? ` --region ${region}` : ''}`;
  },
  systemPods: eksSystemPods,
  exampleRegion: 'eu-central-1',
  growsVolumes: true,
  podIdentity: 'EKS Pod Identity',
  // Of the agent on the pod's node. @see https://docs.aws.amazon.com/eks/latest/userguide/pod-id-how-it-works.html
  podIdentityAddress: '169.254.170.23/32',
  secretRight: 'secretsmanager:GetSecretValue',
  // By the image AL2023_x86_64_NVIDIA. @see https://docs.aws.amazon.com/eks/latest/userguide/ml-eks-optimized-ami.html
  // and https://github.com/awslabs/amazon-eks-ami/blob/81fec2e/nodeadm/internal/containerd/runtime_config_nvidia.go
  gpuMachines: {},
  cautions: ['network policies are enforced only where the VPC CNI runs with enableNetworkPolicy: true'],
};
