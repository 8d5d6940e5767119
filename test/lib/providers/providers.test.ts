import type { Operator } from '../../../lib/operators/operators';
import { providers } from '../../../lib/providers';
import { providerNames } from '../../../lib/providers/names';

const all = providerNames.map((name) => [name, providers[name]] as const);
const none = new Set<Operator>();

describe.each(all)('provider %s', (name, provider) => {
  it('is listed under its own name', () => {
    expect(provider.name).toBe(name);
  });

  it('puts volumes into a class that it renders or brings, or into the default class of the cluster', () => {
    const classes = [...provider.renderedStorageClasses.map((each) => each.name), ...provider.externalStorageClasses];
    expect([...classes, undefined]).toContain(provider.storageClass);
    expect(new Set(classes).size).toBe(classes.length);
  });

  it('names no certificate where it has none', () => {
    const { certificate } = provider.loadBalancer(none);
    if (certificate === undefined) return;
    expect(Object.values(certificate('arn:aws:acm:1', '443'))).toEqual(['arn:aws:acm:1', '443']);
  });
});

describe('providers', () => {
  it('derive secrets on laptops alone', () => {
    expect(all.filter(([, { throwAwaySecrets }]) => throwAwaySecrets).map(([name]) => name)).toEqual(['kind']);
  });

  it('encrypt the volumes of eks', () => {
    expect(providers.eks.renderedStorageClasses).toMatchObject([
      { provisioner: 'ebs.csi.aws.com', parameters: { type: 'gp3', encrypted: 'true' } },
    ]);
  });

  it.each([
    ['eight', 8, []],
    ['those that snapshots need', 10, ['snapshot-controller']],
    ['those that measure load where something scales with it', 10, ['cluster-autoscaler', 'keda']],
  ] as const)('run pods of their own on the only node of eks: %s', (_, pods, operators) => {
    const counts = providers.eks.systemPods?.(new Set<Operator>(operators)).map(({ count }) => count);
    expect(counts?.reduce((sum: number, count) => sum + (count === 'every node' ? 1 : count), 0)).toBe(pods);
  });

  it('reach pods of eks directly where the load balancer controller is there', () => {
    const controller = new Set<Operator>(['aws-load-balancer-controller']);
    expect(providers.eks.loadBalancer(controller)).toMatchObject({
      loadBalancerClass: 'service.k8s.aws/nlb',
      directToPods: true,
    });
    expect(providers.eks.loadBalancer(none)).toMatchObject({ directToPods: false });
    expect(providers.eks.loadBalancer(none)).not.toHaveProperty('loadBalancerClass');
  });

  it('read secrets of eks from the region', () => {
    expect(providers.eks.secretStore?.('eu-west-1')).toEqual({
      aws: { service: 'SecretsManager', region: 'eu-west-1' },
    });
  });
});
