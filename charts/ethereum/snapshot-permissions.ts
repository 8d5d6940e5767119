import type { Permission } from '../../lib/k8s/pod';

/** Names of what a run changes. */
export interface Touched {
  /** StatefulSets of all nodes of the kind. */
  readonly nodes: readonly string[];
  /** StatefulSet that is stopped. */
  readonly source: string;
  /** StatefulSet that uploads, where files are uploaded. */
  readonly archive?: string;
  /** Deployment that checks. */
  readonly verify: string;
  /** Deployments whose volumes are clones. */
  readonly served: readonly string[];
}

/**
 * What a run may do: every right that can be is limited to objects by name. Those on VolumeSnapshots cannot: their names
 * have the time in them.
 */
export function snapshotPermissions({ nodes, source, archive, verify, served }: Touched): readonly Permission[] {
  const uploads = archive === undefined ? [] : [archive];
  const scaled = [source, ...uploads];
  const apps = (resource: string, verbs: readonly string[], resourceNames: readonly string[]): Permission => ({
    apiGroup: 'apps',
    resources: [resource],
    verbs,
    resourceNames,
  });
  return [
    apps('statefulsets', ['get'], [...nodes, ...uploads]),
    apps('statefulsets/scale', ['patch'], scaled),
    ...(archive === undefined ? [snapshotRights] : [apps('statefulsets', ['patch'], [archive])]),
    { apiGroup: '', resources: ['pods'], verbs: ['get'], resourceNames: scaled.map((name) => `${name}-0`) },
    apps('deployments', ['get', 'patch'], [verify, ...served]),
    apps('deployments/scale', ['patch'], [verify]),
  ];
}

const snapshotRights: Permission = {
  apiGroup: 'snapshot.storage.k8s.io',
  resources: ['volumesnapshots'],
  verbs: ['create', 'get', 'list', 'patch', 'delete'],
};
