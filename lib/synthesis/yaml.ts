import { dump } from 'js-yaml';
import type { KubernetesObject } from '../policy/rendered-object';

/**
 * Writes objects as one YAML stream. Every one starts with the marker, so that files can be put after one another.
 *
 * js-yaml quotes everything that YAML 1.1 would read as another type, as kubectl's parser does; it is three times as
 * fast as the parser that reads environment files.
 */
export function toYaml(objects: readonly KubernetesObject[]): string {
  return objects.map((object) => `---\n${dump(object, { noRefs: true, lineWidth: -1 })}`).join('');
}
