import type { RenderedCluster } from './rendered-cluster';
import { describeObject } from './rendered-object';
import type { Rule, Violation } from './rule';

/** A violation together with the rule that found it. */
export interface Finding extends Violation {
  readonly rule: Rule;
}

/** Runs every rule over the rendered cluster and returns all findings, in the order of the rules. */
export function check(cluster: RenderedCluster, rules: readonly Rule[]): Finding[] {
  return rules.flatMap((rule) => [...rule.check(cluster)].map((violation) => ({ ...violation, rule })));
}

/** `30-relay.k8s.yaml StatefulSet relay/relay spec.replicas: 2 is …; use … [rule-id]` */
export function findingLine({ object, path, message, rule }: Finding): string {
  return `${object.file} ${describeObject(object)} ${path}: ${message}; ${rule.fix} [${rule.id}]`;
}
