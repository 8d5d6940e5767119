import type { Program } from '../../lib/k8s/program';
import type { Role, Service } from '../../lib/programs/rollup/role';
import type { SecretFile } from '../../lib/secrets/secret-value';
import type { SystemChart } from '../../lib/workloads/system-chart';
import type { Workload } from '../../lib/workloads/workload';

/** Something that roles call and that is no role itself: a database, a bucket, layer 1. */
export interface Target {
  /** Lets the pods of a workload reach it. */
  readonly reach: (workload: Workload) => void;
  /** Volumes by path that a program needs for it, such as a bundle of certificates. @default none */
  readonly mounts?: (chart: SystemChart) => NonNullable<Program['mounts']>;
  /** Environment variables that a program needs for it. @default none */
  readonly environment?: Readonly<Record<string, string>>;
  /** Labels of the pods, by which others let them in. @default none */
  readonly podLabels?: Readonly<Record<string, string>>;
  /** What of it stands in the file of secrets. @default nothing */
  readonly secrets?: SecretFile;
  /** Its address with a password, as a URL, for programs that take no file of secrets. @default it has none */
  readonly address?: SecretFile;
}

/** What roles call beside each other, where it is there. */
export type Targets = Readonly<Partial<Record<Service, Target>>>;

/** What of it a role calls. */
export const targetsOf = ({ targets }: { readonly targets: Targets }, { calls }: Pick<Role, 'calls'>): Target[] =>
  calls.flatMap((called) => targets[called as Service] ?? []);
