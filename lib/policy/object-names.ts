import { quote } from '../environment/words';
import type { KubernetesObject } from './rendered-object';

interface NameForm {
  readonly pattern: RegExp;
  /** As messages name it. */
  readonly called: string;
  /** Characters at most. */
  readonly longest: number;
}

const label = { pattern: /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/, called: 'DNS label', longest: 63 };
const serviceLabel = {
  pattern: /^[a-z]([a-z0-9-]*[a-z0-9])?$/,
  called: 'DNS label that starts with a letter',
  longest: 63,
};
const subdomain = {
  pattern: /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/,
  called: 'DNS name',
  longest: 253,
};
const pathSegment = { pattern: /^(?!\.{1,2}$)[^/%]+$/, called: 'path segment', longest: 253 };

/**
 * Forms by kind. Names of workloads become names and labels of pods, which have at most 63 characters: a Deployment
 * adds `-<10>-<5>`, a DaemonSet `-<5>`, a StatefulSet `-<10>` in the label of its revision, a CronJob 11 for its Jobs.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
 */
const forms: Readonly<Record<string, NameForm>> = {
  ClusterRole: pathSegment,
  ClusterRoleBinding: pathSegment,
  CronJob: { ...label, longest: 52 },
  DaemonSet: { ...label, longest: 57 },
  Deployment: { ...label, longest: 47 },
  Job: label,
  Namespace: label,
  Pod: label,
  Role: pathSegment,
  RoleBinding: pathSegment,
  Service: serviceLabel,
  StatefulSet: { ...label, longest: 52 },
};

/** What is wrong with the name of an object, or undefined. */
export function nameProblem({ kind, metadata: { name } }: KubernetesObject): string | undefined {
  const { pattern, called, longest } = forms[kind] ?? subdomain;
  if (name.length > longest)
    return `${quote(name)} has ${name.length} characters, ${name.length - longest} more than a ${kind} may have`;
  return pattern.test(name) ? undefined : `${quote(name)} is no ${called}`;
}
