/** Something that a linter of Kubernetes objects dislikes. */
export interface Finding {
  readonly linter: string;
  /** Id of the linter's check. */
  readonly check: string;
  /** Name of the environment. */
  readonly environment: string;
  /** `StatefulSet relay/relay`. */
  readonly object: string;
  readonly message: string;
}

/** What a linter said about one environment. */
export interface LinterResult {
  /** Checks that objects passed. */
  readonly passed: number;
  readonly findings: readonly Finding[];
}

/** One line for people. */
export function describeFinding({ linter, check, environment, object, message }: Finding): string {
  return `${environment} ${object}: ${message} [${linter} ${check}]`;
}
