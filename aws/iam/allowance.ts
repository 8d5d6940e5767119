import type { Conditions } from 'aws-cdk-lib/aws-iam';

/** One statement of a policy, as data: what may be done to what. */
export interface Allowance {
  readonly sid: string;
  /** `Deny` for what may never be done, whatever else is allowed. @default Allow */
  readonly effect?: 'Deny';
  readonly actions: readonly string[];
  /** ARNs; where one holds a `*`, `because` says why. */
  readonly resources: readonly string[];
  readonly conditions?: Conditions;
  /** Why the resources have no names, for those that hold a `*`. */
  readonly because?: string;
}
