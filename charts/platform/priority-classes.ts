import { KubePriorityClass } from 'cdk8s-plus-28/lib/imports/k8s';
import type { Construct } from 'constructs';
import { priorities } from '../../lib/contract/priorities';

/** Renders every PriorityClass of the contract. */
export function priorityClasses(scope: Construct): void {
  for (const [name, { value, description }] of Object.entries(priorities)) {
    new KubePriorityClass(scope, `priority-${name}`, { metadata: { name }, value, description });
  }
}
