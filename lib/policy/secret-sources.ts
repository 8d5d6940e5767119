import { containersOf, type PodTemplate } from './pod-templates';

/** A Secret that a pod reads files or variables from. */
export interface SecretSource {
  readonly name: string;
  readonly path: string;
  /** The keys that it takes; absent where it takes all. */
  readonly keys?: readonly string[];
}

/** Every Secret that the containers of a pod can read. */
export function secretSources(pod: PodTemplate): SecretSource[] {
  return [...ofVolumes(pod), ...ofVariables(pod)];
}

function ofVolumes({ spec, prefix }: PodTemplate): SecretSource[] {
  return (spec.volumes ?? []).flatMap(({ secret, projected }, index) => {
    const at = `${prefix}spec.volumes[${index}]`;
    const own = { name: secret?.secretName, items: secret?.items, path: `${at}.secret.secretName` };
    const others = (projected?.sources ?? []).map((source, position) => ({
      name: source.secret?.name,
      items: source.secret?.items,
      path: `${at}.projected.sources[${position}].secret.name`,
    }));
    return [own, ...others].flatMap(({ name, items, path }) =>
      name === undefined ? [] : [{ name, path, keys: items?.map(({ key }) => key) }],
    );
  });
}

function ofVariables(pod: PodTemplate): SecretSource[] {
  return containersOf(pod).flatMap(({ container, path }) => [
    ...(container.env ?? []).flatMap(({ valueFrom }, index) => {
      const { name, key } = valueFrom?.secretKeyRef ?? {};
      const at = `${path}.env[${index}].valueFrom.secretKeyRef.name`;
      return name === undefined || key === undefined ? [] : [{ name, path: at, keys: [key] }];
    }),
    ...(container.envFrom ?? []).flatMap(({ secretRef }, index) =>
      secretRef?.name === undefined ? [] : [{ name: secretRef.name, path: `${path}.envFrom[${index}].secretRef.name` }],
    ),
  ]);
}
