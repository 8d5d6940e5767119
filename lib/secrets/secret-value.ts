/** A value of a secret file. */
export type SecretValue = KeptSecret | StoredParameter | PlainValue;

/** A value that the secret store keeps. */
export interface KeptSecret {
  readonly kind: 'secret';
  /** Name in the secret store, such as `/staging/rollup-core/wallets`. */
  readonly path: string;
  /** Key of the JSON that it holds. @default it is read as a whole */
  readonly key?: string;
  /** What stands for it where values may be thrown away. */
  readonly throwAway: string;
}

/** What the AWS app knows once it has made something; no secret, but unknown before. */
export interface StoredParameter {
  readonly kind: 'parameter';
  /** Name in the parameter store, such as `/staging/platform/database-host`. */
  readonly path: string;
}

/** A value that everybody may know. */
export interface PlainValue {
  readonly kind: 'plain';
  readonly text: string;
}

/** A file of a Secret: text with `{{ .name }}` in place of each value. */
export interface SecretFile {
  readonly template: string;
  readonly values: Readonly<Record<string, SecretValue>>;
}
