import { filePath } from './mounted-files';
import type { PodTemplate, TemplateContainer } from './pod-templates';
import type { RenderedCluster } from './rendered-cluster';
import type { Violation } from './rule';

/** An environment variable whose value is known, and where it stands. */
export interface KnownVariable extends Omit<Violation, 'message'> {
  readonly name: string;
  readonly value: string;
}

/**
 * The variables of a container whose values are written in it or in a rendered ConfigMap, with `$(NAME)` of those before
 * them put in.
 */
export function knownVariables(
  cluster: RenderedCluster,
  { object, namespace }: PodTemplate,
  { container, path }: TemplateContainer,
): KnownVariable[] {
  const values = new Map<string, string>();
  const fromMap = (name: string | undefined) => (name ? cluster.find('ConfigMap', name, namespace) : undefined);
  const known: KnownVariable[] = (container.envFrom ?? []).flatMap(({ configMapRef, prefix = '' }) => {
    const source = fromMap(configMapRef?.name);
    return Object.entries(source?.json.data ?? {}).flatMap(([key, value]) =>
      source ? [{ object: source, path: filePath(key), name: `${prefix}${key}`, value }] : [],
    );
  });
  for (const { name, value } of known) values.set(name, value);
  for (const [index, { name, value, valueFrom }] of (container.env ?? []).entries()) {
    const { name: map, key = '' } = valueFrom?.configMapKeyRef ?? {};
    const source = fromMap(map);
    const given = value === undefined ? source?.json.data?.[key] : expand(value, values);
    if (given === undefined) continue;
    values.set(name, given);
    const place = source ? { object: source, path: filePath(key) } : { object, path: `${path}.env[${index}].value` };
    known.push({ ...place, name, value: given });
  }
  return known;
}

/** Puts values in for `$NAME`, as scripts have them, and `$(NAME)`, as Kubernetes has; others stay as they are. */
export function expand(text: string, values: ReadonlyMap<string, string>): string {
  if (!text.includes('$')) return text;
  return text.replace(
    /\$(?:\((\w+)\)|(\w+))/g,
    (whole, inParentheses, bare) => values.get(inParentheses ?? bare) ?? whole,
  );
}
