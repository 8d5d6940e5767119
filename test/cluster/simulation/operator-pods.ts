import type { SystemPods } from '../../../lib/contract/system-pods';
import type { Operator } from '../../../lib/operators/operators';

const one = (name: string): SystemPods => ({ name, count: 1, cpu: 0, memory: 0 });

/**
 * Controllers of the operators that are no add-ons of EKS, as their own charts install them by default: most request
 * nothing, and take the place of a pod.
 */
export const operatorPods: Readonly<Partial<Record<Operator, readonly SystemPods[]>>> = {
  // https://github.com/external-secrets/external-secrets: deploy/charts/external-secrets 2.9.0
  'external-secrets': [
    one('external-secrets'),
    one('external-secrets-webhook'),
    one('external-secrets-cert-controller'),
  ],
  // https://github.com/kubernetes-sigs/aws-load-balancer-controller: helm/aws-load-balancer-controller 3.5.0
  'aws-load-balancer-controller': [{ ...one('aws-load-balancer-controller'), count: 2 }],
  // https://github.com/kubernetes/autoscaler: charts/cluster-autoscaler
  'cluster-autoscaler': [one('cluster-autoscaler')],
  // The operator alone. https://github.com/prometheus-operator/prometheus-operator: example/rbac/prometheus-operator
  'prometheus-operator': [{ name: 'prometheus-operator', count: 1, cpu: 100, memory: 100 }],
};
