/** A tag of a resource. */
interface Tag {
  readonly Key: string;
  readonly Value: unknown;
}

/** The resource types of CloudFormation that are paid for, or tell what is, with the properties that decide how much. */
export interface ResourceMap {
  readonly 'AWS::EC2::Subnet': { readonly Tags?: readonly Tag[] };
  readonly 'AWS::EC2::EIP': object;
  readonly 'AWS::EC2::NatGateway': object;
  readonly 'AWS::EC2::VPCEndpoint': {
    readonly VpcEndpointType?: string;
    readonly SubnetIds?: readonly unknown[];
  };
  readonly 'AWS::EC2::LaunchTemplate': {
    readonly LaunchTemplateData: {
      readonly BlockDeviceMappings?: readonly { readonly Ebs?: Disk }[];
      readonly NetworkInterfaces?: readonly { readonly AssociatePublicIpAddress?: boolean }[];
    };
  };
  readonly 'AWS::EKS::Cluster': object;
  readonly 'AWS::EKS::Nodegroup': {
    readonly InstanceTypes?: readonly string[];
    readonly CapacityType?: string;
    readonly Labels?: Readonly<Record<string, string>>;
    readonly ScalingConfig?: { readonly MinSize?: number; readonly MaxSize?: number };
    readonly LaunchTemplate?: { readonly Id?: { readonly Ref: string } };
  };
  readonly 'AWS::EKS::Addon': { readonly AddonName: string; readonly ConfigurationValues?: unknown };
  readonly 'AWS::RDS::DBInstance': {
    readonly DBInstanceClass: string;
    readonly MultiAZ?: boolean;
    readonly AllocatedStorage: string;
    readonly MaxAllocatedStorage?: number;
    readonly BackupRetentionPeriod?: number;
    readonly ManageMasterUserPassword?: boolean;
    readonly Tags?: readonly Tag[];
  };
  readonly 'AWS::ElastiCache::ReplicationGroup': {
    readonly CacheNodeType: string;
    readonly NumCacheClusters?: number;
    readonly NumNodeGroups?: number;
    readonly ReplicasPerNodeGroup?: number;
    readonly SnapshotRetentionLimit?: number;
  };
  readonly 'AWS::S3::Bucket': object;
  readonly 'AWS::KMS::Key': object;
  readonly 'AWS::SecretsManager::Secret': object;
  readonly 'AWS::CloudWatch::Alarm': { readonly Metrics?: readonly { readonly MetricStat?: object }[] };
  readonly 'AWS::Logs::LogGroup': { readonly LogGroupName?: unknown };
  readonly 'AWS::Backup::BackupPlan': {
    readonly BackupPlan: {
      readonly BackupPlanRule: readonly { readonly Lifecycle?: { readonly DeleteAfterDays?: number } }[];
    };
  };
}

/** A disk as a launch template describes it. */
export interface Disk {
  readonly VolumeType?: string;
  /** GiB. */
  readonly VolumeSize?: number;
  /** Operations a second. */
  readonly Iops?: number;
  /** MiB a second. */
  readonly Throughput?: number;
}

/** Name of a resource type that is paid for. */
export type PaidType = keyof ResourceMap;

/** What CloudFormation is given of one stack. */
export interface Template {
  readonly Resources?: Readonly<Record<string, { readonly Type: string; readonly Properties?: unknown }>>;
}

/** The properties of every resource of a type. */
export function resources<T extends PaidType>(templates: readonly Template[], type: T): ResourceMap[T][] {
  return [...resourcesById(templates, type).values()];
}

/** The properties of every resource of a type by its logical id. */
export function resourcesById<T extends PaidType>(
  templates: readonly Template[],
  type: T,
): Map<string, ResourceMap[T]> {
  const own = templates
    .flatMap(({ Resources = {} }) => Object.entries(Resources))
    .filter(([, resource]) => resource.Type === type);
  return new Map(own.map(([id, { Properties = {} }]) => [id, Properties as ResourceMap[T]]));
}

/** Whether a resource has a tag. */
export const hasTag = ({ Tags = [] }: { readonly Tags?: readonly Tag[] }, key: string): boolean =>
  Tags.some(({ Key }) => Key === key);
