import { IntOrString, KubePodDisruptionBudget } from 'cdk8s-plus-28/lib/imports/k8s';
import type { Construct } from 'constructs';

/** Which pods a budget is for. */
export interface DisruptionBudgetProps {
  readonly name: string;
  readonly labels: Record<string, string>;
  readonly selector: Record<string, string>;
}

/** A budget that lets nodes be drained: one pod may always go, and one that is not ready never keeps a node. */
export function disruptionBudget(scope: Construct, { name, labels, selector }: DisruptionBudgetProps): void {
  const id = `disruption-budget-${name}`;
  if (scope.node.tryFindChild(id) !== undefined) return;
  new KubePodDisruptionBudget(scope, id, {
    metadata: { name, labels },
    spec: {
      maxUnavailable: IntOrString.fromNumber(1),
      unhealthyPodEvictionPolicy: 'AlwaysAllow',
      selector: { matchLabels: selector },
    },
  });
}
