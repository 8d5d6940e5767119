import { type Bill, billOf, type CostLine } from '../../../lib/cost/bill';
import type { Part } from '../../../lib/cost/parts';
import type { PaidType, ResourceMap, Template } from '../../../lib/cost/resources';
import type { KubernetesObject, RenderedObject } from '../../../lib/policy/rendered-object';

/** A resource of a made-up template. */
export const resource = <T extends PaidType>(Type: T, Properties: ResourceMap[T]) => ({ Type, Properties });

type Resources = NonNullable<Template['Resources']>;

/** What made-up resources and objects cost in Frankfurt. */
export const bill = (resources: Resources, objects: readonly object[] = []): Bill =>
  billOf({ templates: [{ Resources: resources }], objects: objects.map(rendered) }, 'eu-central-1');

const rendered = (json: object): RenderedObject => ({ file: 'made-up.k8s.yaml', json: json as KubernetesObject });

/** The lines of one part. */
export const linesOf = ({ lines }: Bill, part: Part): CostLine[] => lines.filter((line) => line.part === part);

/** A node group of one pool, and the launch template of its machines. */
export function nodeGroup(
  group: Partial<ResourceMap['AWS::EKS::Nodegroup']>,
  machine: ResourceMap['AWS::EC2::LaunchTemplate']['LaunchTemplateData'] = {},
): Resources {
  return {
    Machine: resource('AWS::EC2::LaunchTemplate', { LaunchTemplateData: machine }),
    Group: resource('AWS::EKS::Nodegroup', {
      InstanceTypes: ['t3.small', 't3a.small'],
      Labels: { 'chainyard.io/pool': 'app' },
      ScalingConfig: { MinSize: 1, MaxSize: 3 },
      LaunchTemplate: { Id: { Ref: 'Machine' } },
      ...group,
    }),
  };
}

/** A StatefulSet whose pods have one claim each. */
export const statefulSet = (replicas: number, storage: string, storageClassName = 'fast') => ({
  kind: 'StatefulSet',
  metadata: { namespace: 'chain', name: 'node' },
  spec: {
    replicas,
    template: { spec: { containers: [] } },
    volumeClaimTemplates: [
      { metadata: { name: 'data' }, spec: { storageClassName, resources: { requests: { storage } } } },
    ],
  },
});

/** The class of its volumes. */
export const storageClass = (parameters: Readonly<Record<string, string>>) => ({
  kind: 'StorageClass',
  metadata: { name: 'fast' },
  parameters,
});

/** A Service that becomes a load balancer. */
export const loadBalancer = (annotations: Readonly<Record<string, string>> = {}) => ({
  kind: 'Service',
  metadata: { namespace: 'chain', name: 'node-p2p', annotations },
  spec: { type: 'LoadBalancer' },
});

/** A subnet in which load balancers take addresses. */
export const publicSubnet = resource('AWS::EC2::Subnet', { Tags: [{ Key: 'kubernetes.io/role/elb', Value: '1' }] });
