import type { ServeGroup } from './serve-nodes';

/** Part of the serving pods from which on one client is too many: its fault would be taken for the truth. */
const LARGEST_SHARE = 0.66;

/** What the share is counted of. */
interface Served {
  readonly section: { readonly replicas: Pick<ServeGroup['section']['replicas'], 'minimum'> };
  readonly like: { readonly clients: { readonly execution: { readonly title: string } } };
}

/** Warns where more than two thirds of the pods that serve, as many as there always are, run one execution client. */
export function clientShare(groups: readonly Served[]): string[] {
  const pods = new Map<string, number>();
  for (const { section, like } of groups) {
    const { title } = like.clients.execution;
    pods.set(title, (pods.get(title) ?? 0) + section.replicas.minimum);
  }
  const all = [...pods.values()].reduce((sum, count) => sum + count, 0);
  return [...pods]
    .filter(([, count]) => count > all * LARGEST_SHARE)
    .map(
      ([title, count]) =>
        `serve: ${title} runs in ${count} of ${all} pods; callers believe what most of them say, right or wrong, so that two thirds of the pods should not share one client`,
    );
}
