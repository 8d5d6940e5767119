import { containersOf, podTemplates } from '../policy/pod-templates';
import type { RenderedObject } from '../policy/rendered-object';

/** Every image that objects run, once each, sorted. */
export function images(objects: readonly RenderedObject[]): string[] {
  const all = podTemplates(objects).flatMap((pod) => containersOf(pod).map(({ container }) => container.image ?? ''));
  return [...new Set(all)].sort();
}
