import { createHash } from 'node:crypto';
import { KubeConfigMap } from 'cdk8s-plus-28/lib/imports/k8s';
import { Construct } from 'constructs';

/**
 * Configuration files in a ConfigMap. With a stable name pods carry a hash of the content and roll when it changes; an
 * immutable one has a name of its own for every content, so that a change is a new object.
 */
export class ConfigFiles extends Construct {
  /** Short hash of names and content; absent where the name tells the content. */
  readonly hash?: string;

  /**
   * @param name object name of the ConfigMap
   * @param files content by file name
   * @param binaries files that are no text, as Base64 by file name
   * @param immutable whether nobody may ever change it
   */
  constructor(
    scope: Construct,
    readonly name: string,
    files: Readonly<Record<string, string>>,
    { binaries, immutable }: { readonly binaries?: Readonly<Record<string, string>>; readonly immutable?: true } = {},
  ) {
    super(scope, `config-${name}`);
    this.hash = immutable ? undefined : contentHash(JSON.stringify({ ...files, ...binaries }));
    new KubeConfigMap(this, 'config-map', {
      metadata: { name },
      immutable,
      data: { ...files },
      binaryData: binaries && { ...binaries },
    });
  }
}

/** First 12 hexadecimal digits of the SHA-256 of a text: enough to tell versions apart. */
export function contentHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
