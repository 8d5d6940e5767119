import { quote } from '../environment/words';
import { containersOf, type PodTemplate } from './pod-templates';
import type { RenderedCluster } from './rendered-cluster';
import type { RenderedObject } from './rendered-object';

/** A text that everyone who may read the cluster's objects can read. */
export interface PlainText {
  readonly object: RenderedObject;
  readonly path: string;
  /** Name that goes with the text: of a file, variable or annotation, or the argument before. */
  readonly name: string;
  readonly text: string;
}

/** Files of ConfigMaps, variables, commands, arguments and annotations. */
export function* plainTexts(cluster: RenderedCluster): Iterable<PlainText> {
  for (const object of cluster.ofKind('ConfigMap')) {
    const { data, binaryData = {} } = object.json;
    const decoded = Object.entries(binaryData).map(([key, value]) => [key, Buffer.from(value, 'base64').toString()]);
    yield* entries(object, 'data', data);
    yield* entries(object, 'binaryData', Object.fromEntries(decoded));
  }
  for (const object of cluster.objects)
    yield* entries(object, 'metadata.annotations', object.json.metadata.annotations);
  for (const pod of cluster.pods) {
    if (pod.prefix !== '') yield* entries(pod.object, `${pod.prefix}metadata.annotations`, pod.metadata.annotations);
    yield* textsOfContainers(pod);
  }
}

function* textsOfContainers(pod: PodTemplate): Iterable<PlainText> {
  const { object } = pod;
  for (const { container, path } of containersOf(pod)) {
    for (const [index, { name, value }] of (container.env ?? []).entries())
      if (value) yield { object, path: `${path}.env[${index}].value`, name, text: value };
    for (const field of ['command', 'args'] as const) {
      const words = container[field] ?? [];
      for (const [index, word] of words.entries())
        yield { object, path: `${path}.${field}[${index}]`, ...argument(word, words[index - 1]) };
    }
  }
}

/** `--name=text`, or a text after `--name`. */
function argument(word: string, before = ''): Pick<PlainText, 'name' | 'text'> {
  const [, name, text] = /^(--?[\w.-]+)=(.*)$/s.exec(word) ?? [];
  if (name !== undefined && text !== undefined) return { name, text };
  return { name: /^--?[\w.-]+$/.test(before) && !word.startsWith('-') ? before : '', text: word };
}

function* entries(object: RenderedObject, path: string, texts: Readonly<Record<string, string>> = {}) {
  for (const [name, text] of Object.entries(texts)) yield { object, path: `${path}[${quote(name)}]`, name, text };
}
