import { namespaceWhereNeeded } from '../../../../lib/policy/rules/identity/namespace-where-needed';
import { deployment, namespace, object, violations } from '../objects';

const outside = { metadata: { namespace: undefined } };

describe('namespace-where-needed', () => {
  it('refuses a namespace too few and one too many', () => {
    const wrong = [
      deployment(outside),
      object('scheduling.k8s.io/v1', 'PriorityClass'),
      object('external-secrets.io/v1', 'ClusterSecretStore'),
    ];
    expect(violations(namespaceWhereNeeded, wrong)).toEqual([
      'Deployment relay metadata.namespace: unset, but a Deployment belongs to a namespace',
      'PriorityClass relay/relay metadata.namespace: "relay" is set, but a PriorityClass belongs to no namespace',
      'ClusterSecretStore relay/relay metadata.namespace: "relay" is set, but a ClusterSecretStore belongs to no namespace',
    ]);
  });

  it('accepts built-in kinds and those of operators where they belong', () => {
    const right = [
      deployment(),
      namespace(),
      object('gateway.networking.k8s.io/v1', 'GatewayClass', outside),
      object('gateway.networking.k8s.io/v1', 'Gateway'),
      object('snapshot.storage.k8s.io/v1', 'VolumeSnapshotClass', outside),
      object('karpenter.sh/v1', 'NodePool', outside),
    ];
    expect(violations(namespaceWhereNeeded, right)).toEqual([]);
  });
});
