/** What an operator brings to a cluster. */
export interface OperatorFacts {
  /** What it is for, in one sentence. */
  readonly brings: string;
  /** API groups with version that its CustomResourceDefinitions serve. */
  readonly apis: readonly string[];
}

/** Operators that a cluster may have; custom resources are rendered only where the environment names their operator. */
export const operators = {
  'prometheus-operator': {
    brings: 'PodMonitors, and Prometheus rules',
    apis: ['monitoring.coreos.com/v1', 'monitoring.coreos.com/v1alpha1'],
  },
  'external-secrets': { brings: 'Secrets filled from a secret store', apis: ['external-secrets.io/v1'] },
  'snapshot-controller': { brings: 'snapshots of volumes', apis: ['snapshot.storage.k8s.io/v1'] },
  keda: { brings: 'scaling on queues and metrics', apis: ['keda.sh/v1alpha1'] },
  istio: {
    brings: 'a service mesh',
    apis: ['networking.istio.io/v1', 'security.istio.io/v1', 'telemetry.istio.io/v1'],
  },
  'gateway-api': { brings: 'Gateways and HTTPRoutes', apis: ['gateway.networking.k8s.io/v1'] },
  'envoy-gateway': { brings: 'a Gateway API implementation', apis: ['gateway.envoyproxy.io/v1alpha1'] },
  karpenter: { brings: 'nodes made on demand', apis: ['karpenter.sh/v1', 'karpenter.k8s.aws/v1'] },
  'cluster-autoscaler': { brings: 'nodes of node groups on demand', apis: [] },
  'aws-load-balancer-controller': { brings: 'network load balancers that reach pods directly', apis: [] },
  'argo-cd': { brings: 'Applications that follow a git branch', apis: ['argoproj.io/v1alpha1'] },
} as const satisfies Record<string, OperatorFacts>;

/** Name of an operator that an environment may list. */
export type Operator = keyof typeof operators;

/** Every operator's name, in the order of the table. */
export const operatorNames = Object.keys(operators) as [Operator, ...Operator[]];
