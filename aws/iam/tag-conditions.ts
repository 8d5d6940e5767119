import type { Conditions } from 'aws-cdk-lib/aws-iam';

/** What is made must carry the tag of the environment. */
export const isMadeFor = (environment: string): Conditions => ({
  StringEquals: { 'aws:RequestTag/environment': environment },
});

/** Only what carries the tag of the environment. */
export const belongsTo = (environment: string): Conditions => ({
  StringEquals: { 'aws:ResourceTag/environment': environment },
});

/** Nothing that carries the tag of another environment; what AWS makes by itself, or just now, carries none. */
export const isNoOthersThan = (environment: string): Conditions => ({
  StringEqualsIfExists: { 'aws:ResourceTag/environment': environment },
});
