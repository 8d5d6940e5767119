/** Why patterns are allowed, and where. */
export interface AllowedWildcards {
  readonly because: string;
  /** Whether conditions limit each of them. @default they do not */
  readonly conditioned?: true;
  readonly statements: readonly string[];
}

const balancers = ['loadbalancer/net/*/*', 'loadbalancer/app/*/*'].map((kind) => `elasticloadbalancing:${kind}`);
const targets = 'elasticloadbalancing:targetgroup/*/*';
const listeners = ['listener/net/*/*/*', 'listener/app/*/*/*'].map((kind) => `elasticloadbalancing:${kind}`);
const rules = ['listener-rule/net/*/*/*/*', 'listener-rule/app/*/*/*/*'].map((kind) => `elasticloadbalancing:${kind}`);

const controller = (statement: string, ...resources: readonly string[]) =>
  `kubesystemawsloadbalancercontroller ${statement}: ${resources.join(' ')}`;
const autoscaler = (statement: string, resource: string) => `kubesystemclusterautoscaler ${statement}: ${resource}`;
const karpenter = (statement: string, ...kinds: readonly string[]) =>
  `kubesystemkarpenter ${statement}: ${kinds.join(' ')}`;

const staged = (account: string, statement: string) =>
  `ethereumgeth${account} ${statement}: s3:chainyard-staging-snapshots/*`;

const ofRollup = (environment: string, account: string, statement: string, purpose: string) =>
  `rollup${account} ${statement}: s3:chainyard-${environment}-${purpose}/*`;
const chain = ['proofdatahandler', 'provergateway', 'rollupnode', 'statemanager'].map((name) => `core${name}`);
const gpuProvers = ['provercircuitprover', 'provercompressor'];
const rollups = ['staging', 'production'].flatMap((environment) => [
  ...[...chain, ...gpuProvers, 'proverwitnessgenerator'].map((account) =>
    ofRollup(environment, account, 'WriteProofs', 'proofs'),
  ),
  ...gpuProvers.map((account) => ofRollup(environment, account, 'ReadSetupKeys', 'setup-keys')),
]);

const machines = ['fleet', 'instance', 'volume', 'network-interface', 'spot-instances-request', 'launch-template'];
const made = machines.map((kind) => `ec2:${kind}/*`);

/** Every pattern in the roles of pods, by the reason for which AWS or what it names leaves no other way. */
export const podWildcards: readonly AllowedWildcards[] = [
  {
    because: 'AWS defines no resource for the actions, or answers about all at once',
    statements: [
      controller('See', '*'),
      autoscaler('SeeGroupsAndMachines', '*'),
      karpenter('ListProfiles', '*'),
      karpenter('SeePrices', '*'),
    ],
  },
  {
    because: 'objects are named by who writes them, and the bucket is of that purpose alone',
    statements: [
      staged('archive', 'WriteSnapshots'),
      staged('snapshot', 'WriteSnapshots'),
      staged('serve', 'ReadSnapshots'),
      staged('verify', 'ReadSnapshots'),
      ...rollups,
    ],
  },
  {
    because: 'AWS defines no resource for the actions; a condition names the region or the cluster',
    conditioned: true,
    statements: [karpenter('SeeWhatThereIs', '*'), karpenter('SeeWhetherAZoneIsLeft', '*')],
  },
  {
    because: 'ids are given by AWS, and tags of the cluster limit them',
    conditioned: true,
    statements: [
      controller('LetLoadBalancersReachNodes', 'ec2:security-group/*'),
      controller('TagNewSecurityGroups', 'ec2:security-group/*'),
      controller('TagOwnSecurityGroups', 'ec2:security-group/*'),
      controller('ChangeOwnSecurityGroups', 'ec2:security-group/*'),
      controller('Make', ...balancers, targets),
      controller('TagNew', ...balancers, targets),
      controller('TagOwn', ...balancers, targets),
      controller('ChangeOwn', ...balancers, targets, ...listeners),
      autoscaler('ChangeGroupsOfThisCluster', 'autoscaling:autoScalingGroup:*:autoScalingGroupName/*'),
      karpenter('StartMachinesFromOwnTemplates', 'ec2:launch-template/*'),
      karpenter('MakeWithTags', ...made),
      karpenter('TagNew', ...made),
      karpenter('TagOwn', 'ec2:instance/*'),
      karpenter('DeleteOwn', 'ec2:instance/*', 'ec2:launch-template/*'),
      karpenter('MakeProfiles', 'iam:instance-profile/*'),
      karpenter('TagProfiles', 'iam:instance-profile/*'),
      karpenter('ChangeProfiles', 'iam:instance-profile/*'),
    ],
  },
  {
    because: 'the maintainers of the controller document it without a condition, since tags come later or not at all',
    statements: [
      controller('Protect', '*'),
      controller('MakeSecurityGroups', 'ec2:security-group/*', 'ec2:vpc/*'),
      controller('ChangeListeners', ...balancers, ...listeners, ...rules),
      controller('TagListeners', ...listeners, ...rules),
      controller('ChangeTargets', targets),
      karpenter(
        'StartMachinesFrom',
        'ec2:image/*',
        'ec2:snapshot/*',
        'ec2:security-group/*',
        'ec2:subnet/*',
        'ec2:capacity-reservation/*',
        'ec2:placement-group/*',
      ),
      karpenter('SeeProfiles', 'iam:instance-profile/*'),
      karpenter('SeeImages', 'ssm:parameter/aws/service/*'),
    ],
  },
  {
    because: 'the pattern begins with the name of the environment',
    statements: [
      'externalsecrets ReadSecrets: secretsmanager:secret:/<name>/*/*',
      'externalsecrets ReadParameters: ssm:parameter/<name>/*/*',
      autoscaler('SeeNodeGroups', 'eks:nodegroup/<name>/*'),
    ],
  },
];
