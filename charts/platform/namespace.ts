import { KubeLimitRange, KubeNamespace, KubeNetworkPolicy, Quantity } from 'cdk8s-plus-28/lib/imports/k8s';
import { Construct } from 'constructs';
import type { Cluster } from '../../lib/cluster';
import { podTemplates } from '../../lib/policy/pod-templates';
import type { RenderedObject } from '../../lib/policy/rendered-object';
import { resourceQuota } from './resource-quota';

/** Profiles of Pod Security that namespaces have. @see https://kubernetes.io/docs/concepts/security/pod-security-standards/ */
type Profile = 'restricted' | 'privileged';

/** A namespace in which nothing is allowed that was not declared. */
export function namespace(
  parent: Construct,
  name: string,
  { kubernetesVersion, nodePools }: Cluster,
  objects: readonly RenderedObject[],
): void {
  const scope = new Construct(parent, name);
  new KubeNamespace(scope, 'namespace', {
    metadata: { name, labels: podSecurity(profileOf(objects), kubernetesVersion) },
  });
  new KubeNetworkPolicy(scope, 'default-deny', {
    metadata: { name: 'default-deny', namespace: name },
    spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
  });
  resourceQuota(scope, name, objects, nodePools);
  new KubeLimitRange(scope, 'limit-range', {
    metadata: { name: 'defaults', namespace: name },
    spec: {
      limits: [
        {
          type: 'Container',
          defaultRequest: {
            cpu: Quantity.fromString('50m'),
            memory: Quantity.fromString('64Mi'),
            'ephemeral-storage': Quantity.fromString('64Mi'),
          },
          default: { memory: Quantity.fromString('256Mi'), 'ephemeral-storage': Quantity.fromString('256Mi') },
        },
      ],
    },
  });
}

/** A folder of the node is allowed by `privileged` alone; that such a pod has a reason is a rule's to ask. */
const profileOf = (objects: readonly RenderedObject[]): Profile =>
  podTemplates(objects).some(({ spec }) => spec.volumes?.some(({ hostPath }) => hostPath))
    ? 'privileged'
    : 'restricted';

/** The profile is pinned to the version, so that an upgrade of the cluster cannot refuse pods by surprise. */
function podSecurity(profile: Profile, kubernetesVersion: string): Record<string, string> {
  const modes = ['enforce', 'audit', 'warn'];
  return Object.fromEntries(
    modes.flatMap((mode) => [
      [`pod-security.kubernetes.io/${mode}`, profile],
      [`pod-security.kubernetes.io/${mode}-version`, `v${kubernetesVersion}`],
    ]),
  );
}
