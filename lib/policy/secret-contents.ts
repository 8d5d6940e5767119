import { objectKey, type RenderedCluster } from './rendered-cluster';

/**
 * What is in a Secret, by key: a text that is the same wherever the same value is, which is never shown. Undefined where
 * nobody knows its keys.
 */
export type SecretContent = ReadonlyMap<string, string>;

/** Finds the content of Secrets that are rendered, or that External Secrets makes. */
export function secretContents(
  cluster: RenderedCluster,
): (name: string, namespace: string | undefined) => SecretContent | undefined {
  const contents = new Map<string, SecretContent | undefined>();
  for (const { json } of cluster.ofKind('Secret')) {
    const { data = {}, stringData = {}, metadata } = json;
    const decoded = Object.entries(data).map(([key, value]) => [key, Buffer.from(value, 'base64').toString()] as const);
    contents.set(
      objectKey('Secret', metadata.name, metadata.namespace),
      new Map([...decoded, ...Object.entries(stringData)]),
    );
  }
  for (const { json } of cluster.ofKind('ExternalSecret')) {
    const spec = (json.spec ?? {}) as ExternalSecretSpec;
    const name = spec.target?.name ?? json.metadata.name;
    contents.set(objectKey('Secret', name, json.metadata.namespace), contentOf(spec));
  }
  return (name, namespace) => contents.get(objectKey('Secret', name, namespace));
}

/** The values that are read, or the files of a template, which are made of them. */
function contentOf({ data = [], dataFrom, target }: ExternalSecretSpec): SecretContent | undefined {
  if (dataFrom !== undefined) return undefined;
  // Two stores of the same names read the same service, as a rule.
  const remote = new Map(
    data.map(({ secretKey, remoteRef }) => [secretKey, JSON.stringify([remoteRef?.key, remoteRef?.property])]),
  );
  const files = target?.template?.data;
  if (files === undefined) return remote;
  const places = /\{\{ \.(\w+) \}\}/g;
  const filled = (text: string): string => text.replace(places, (place, name: string) => remote.get(name) ?? place);
  return new Map(Object.entries(files).map(([file, text]) => [file, filled(text)]));
}

interface ExternalSecretSpec {
  readonly target?: {
    readonly name?: string;
    readonly template?: { readonly data?: Readonly<Record<string, string>> };
  };
  readonly data?: readonly {
    readonly secretKey: string;
    readonly remoteRef?: { readonly key?: string; readonly property?: string };
  }[];
  readonly dataFrom?: readonly object[];
}
