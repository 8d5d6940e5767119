import type { Conditions } from 'aws-cdk-lib/aws-iam';

/** What is made must carry the tag of the environment. */
export const madeFor = (environment: string): Conditions => ({
  StringEquals: { 'aws:RequestTag/environment': environment },
});

/** Only what carries the tag of the environment. */
export const ownedBy = (environment: string): Conditions => ({
  StringEquals: { 'aws:ResourceTag/environment': environment },
});

/** Nothing that carries the tag of another environment; what AWS makes by itself, or just now, carries none. */
export const ownedByNoOther = (environment: string): Conditions => ({
  StringEqualsIfExists: { 'aws:ResourceTag/environment': environment },
});
