import type { Role } from './role';

/** Names of prover stacks. */
export type ProverKind = 'zk-stack' | 'sp1-cluster';

/** What proves batches: a stack of roles. */
export interface ProverStack<Name extends string = string, Image extends string = string> {
  readonly kind: ProverKind;
  readonly title: string;
  /** Images by the name that roles use. */
  readonly images: Readonly<Record<Image, string>>;
  /** Roles by the name of their workload. */
  readonly roles: Readonly<Record<Name, Role<Name, Image>>>;
  /** File with `NAME='value'` lines that programs read from the folder they start in. @default none reads one */
  readonly secretsFile?: string;
}
