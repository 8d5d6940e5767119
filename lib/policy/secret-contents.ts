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
    const { data, dataFrom, target } = (json.spec ?? {}) as ExternalSecretSpec;
    const name = target?.name ?? json.metadata.name;
    // Two stores of the same names read the same service, as a rule.
    const remote = (data ?? []).map(
      ({ secretKey, remoteRef }) => [secretKey, JSON.stringify([remoteRef?.key, remoteRef?.property])] as const,
    );
    const content = dataFrom === undefined ? new Map(remote) : undefined;
    contents.set(objectKey('Secret', name, json.metadata.namespace), content);
  }
  return (name, namespace) => contents.get(objectKey('Secret', name, namespace));
}

interface ExternalSecretSpec {
  readonly target?: { readonly name?: string };
  readonly data?: readonly {
    readonly secretKey: string;
    readonly remoteRef?: { readonly key?: string; readonly property?: string };
  }[];
  readonly dataFrom?: readonly object[];
}
