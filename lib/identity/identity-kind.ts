import type * as z from 'zod';

/** A kind of identity: what is made of chance, which half of it is public, and which is a secret. */
export interface IdentityKind<P = unknown> {
  /** Public half, as it stands in `environments/identities/`. */
  readonly publicHalf: z.ZodType<P>;
  /** Keys of the Secret that holds the private half. */
  readonly secretKeys: readonly string[];
  /**
   * Why no Secret of the cluster holds the private half, which stays in the secret store.
   *
   * @default a Secret of the cluster holds it
   */
  readonly outsideCluster?: string;
  /**
   * The public half that a Secret belongs to.
   *
   * @throws any error where the Secret is none of this kind
   */
  readonly publicHalfOf: (secret: Readonly<Record<string, string>>) => P;
  /**
   * Makes both halves.
   *
   * @param bytes 32 bytes for each key of the Secret, by chance or derived
   */
  readonly make: (bytes: (key: string) => Buffer) => {
    readonly publicHalf: P;
    readonly secret: Readonly<Record<string, string>>;
  };
}
