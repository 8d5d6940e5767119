import type { Template } from 'aws-cdk-lib/assertions';
import { cloudNames } from '../stacks';
import { clusterTemplate } from './cluster-of';

interface AddOnResource {
  readonly Properties: {
    readonly AddonName: string;
    readonly AddonVersion?: string;
    readonly ResolveConflicts: string;
    readonly ConfigurationValues?: string;
    readonly PodIdentityAssociations?: readonly { readonly ServiceAccount: string }[];
  };
  readonly DependsOn?: readonly string[];
}

const addOns = (template: Template) =>
  Object.entries(template.findResources('AWS::EKS::Addon') as Record<string, AddOnResource>).map(
    ([id, { Properties, DependsOn = [] }]) => ({ id, name: Properties.AddonName, after: DependsOn, ...Properties }),
  );

/** What an add-on is told, as EKS reads it. */
function values(template: Template, name: string): unknown {
  const addOn = addOns(template).find((each) => each.name === name);
  return JSON.parse(addOn?.ConfigurationValues ?? 'null');
}

const before = ['eks-pod-identity-agent', 'vpc-cni', 'kube-proxy'];
const after = ['coredns', 'aws-ebs-csi-driver'];

describe.each(cloudNames)('%s', (name) => {
  const template = clusterTemplate(name);
  const nodes = Object.entries(template.findResources('AWS::EKS::Nodegroup'));
  const idOf = (addOn: string) => addOns(template).find((each) => each.name === addOn)?.id;

  test('nodes come after what they need to become ready', () => {
    expect(nodes).not.toEqual([]);
    for (const [, { DependsOn }] of nodes) expect(DependsOn).toEqual(expect.arrayContaining(before.map(idOf)));
  });

  test('what needs nodes comes after all of them', () => {
    const last = addOns(template).filter((addOn) => !before.includes(addOn.name));
    expect(last.map((addOn) => addOn.name)).toEqual(expect.arrayContaining(after));
    for (const addOn of last) expect(addOn.after).toEqual(expect.arrayContaining(nodes.map(([id]) => id)));
  });

  test('what has a role comes after the agent that gives it', () => {
    const withRole = addOns(template).filter(({ PodIdentityAssociations }) => PodIdentityAssociations);
    expect(withRole.map(({ PodIdentityAssociations }) => PodIdentityAssociations?.[0]?.ServiceAccount)).toEqual([
      'aws-node',
      'ebs-csi-controller-sa',
    ]);
    for (const addOn of withRole) expect(addOn.after).toContain(idOf('eks-pod-identity-agent'));
  });

  test('EKS chooses versions, and its settings win over those of the cluster', () => {
    for (const addOn of addOns(template)) {
      expect(addOn).toMatchObject({ ResolveConflicts: 'OVERWRITE' });
      expect(addOn.AddonVersion).toBeUndefined();
    }
  });

  test('network policies are enforced, and nodes get addresses by the prefix', () => {
    expect(values(template, 'vpc-cni')).toEqual({
      enableNetworkPolicy: 'true',
      env: { ENABLE_PREFIX_DELEGATION: 'true' },
    });
  });
});

const namesIn = (name: string) => addOns(clusterTemplate(name)).map((addOn) => addOn.name);

test('operators that are add-ons are installed where the environment names them', () => {
  expect(namesIn('perpetual-prod')).toContain('snapshot-controller');
  expect(namesIn('rc0')).not.toContain('snapshot-controller');
});

test('load is measured where something scales with it', () => {
  expect(namesIn('staging')).toContain('metrics-server');
  expect(namesIn('perpetual-dev')).not.toContain('metrics-server');
});

const volumes = (...environment: Parameters<typeof clusterTemplate>) =>
  values(clusterTemplate(...environment), 'aws-ebs-csi-driver');

test('volumes have the tag of AWS Backup where it backs them up', () => {
  const stackTags = { environment: 'devnet', system: 'platform', 'cost-centre': 'testnets' };
  const defaultStorageClass = { enabled: false };
  expect(volumes('devnet')).toEqual({
    defaultStorageClass,
    controller: { extraVolumeTags: { ...stackTags, 'chainyard.io/backup': 'devnet' } },
  });
  for (const backup of [undefined, { volumes: false }]) {
    expect(volumes('devnet', { aws: { backup } })).toEqual({
      defaultStorageClass,
      controller: { extraVolumeTags: stackTags },
    });
  }
});

test.each([{}, { aws: { costCentre: undefined } }])('volumes have the tags of the stack: %j', (changes) => {
  const [cluster] = Object.values(clusterTemplate('rc0', changes).findResources('AWS::EKS::Cluster'));
  const tags: readonly { readonly Key: string; readonly Value: string }[] = cluster?.Properties.Tags;
  expect(volumes('rc0', changes)).toMatchObject({
    controller: { extraVolumeTags: Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value])) },
  });
});
