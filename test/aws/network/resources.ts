import type { Template } from 'aws-cdk-lib/assertions';

/** Properties of a resource in a template. */
export type Properties = Readonly<Record<string, unknown>>;

/** A subnet of a template, with the tags that are written for it and what its routes lead to. */
export interface SubnetFacts {
  readonly group: string;
  readonly zone: string;
  readonly cidr: string;
  readonly mapsPublicAddresses: boolean;
  readonly tags: Properties;
  /** Target of the route to everywhere. @default none */
  readonly wayOut?: 'internet gateway' | 'NAT gateway';
  /** Zone of that NAT gateway. */
  readonly natZone?: string;
  readonly reachesS3: boolean;
}

/** Properties of all resources of a type, by their logical ids. */
export function resourcesOf(template: Template, type: string): Map<string, Properties> {
  const found = Object.entries(template.findResources(type));
  return new Map(found.map(([id, { Properties = {} }]) => [id, Properties as Properties]));
}

/** Logical id that a value refers to. */
export function referenced(value: unknown): string | undefined {
  const { Ref, 'Fn::GetAtt': attribute } = (value ?? {}) as { Ref?: string; 'Fn::GetAtt'?: readonly string[] };
  return Ref ?? attribute?.[0];
}

/** Tags of a resource as a mapping. */
export function tagsOf({ Tags = [] }: Properties): Properties {
  const tags = Tags as readonly { readonly Key: string; readonly Value: string }[];
  return Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value]));
}

/** Subnets of a template, with what follows from other resources. */
export function subnetsOf(template: Template): SubnetFacts[] {
  const subnets = resourcesOf(template, 'AWS::EC2::Subnet');
  const routes = [...resourcesOf(template, 'AWS::EC2::Route').values()];
  const associations = [...resourcesOf(template, 'AWS::EC2::SubnetRouteTableAssociation').values()];
  const gateways = resourcesOf(template, 'AWS::EC2::NatGateway');
  const endpoints = [...resourcesOf(template, 'AWS::EC2::VPCEndpoint').values()];
  const s3Tables = endpoints.flatMap(({ RouteTableIds = [] }) => (RouteTableIds as unknown[]).map(referenced));
  return [...subnets].map(([id, properties]) => {
    const association = associations.find(({ SubnetId }) => referenced(SubnetId) === id);
    const table = referenced(association?.RouteTableId);
    const route = routes.find(({ RouteTableId }) => referenced(RouteTableId) === table);
    const nat = gateways.get(referenced(route?.NatGatewayId) ?? '');
    const natSubnet = subnets.get(referenced(nat?.SubnetId) ?? '');
    return {
      group: String(tagsOf(properties)['aws-cdk:subnet-name']),
      zone: String(properties.AvailabilityZone),
      cidr: String(properties.CidrBlock),
      mapsPublicAddresses: properties.MapPublicIpOnLaunch === true,
      tags: tagsOf(properties),
      wayOut: route && (nat ? 'NAT gateway' : 'internet gateway'),
      natZone: natSubnet && String(natSubnet.AvailabilityZone),
      reachesS3: s3Tables.includes(table),
    };
  });
}
