import { jobSpecs } from '../../job-specs';
import type { Rule } from '../../rule';

export const jobRetriesLimited: Rule = {
  id: 'job-retries-limited',
  refuses: 'a Job that does not say how often it is tried again',
  why: 'a Job that cannot succeed is started six more times, each as expensive as the first',
  fix: 'set backoffLimit',
  *check(cluster) {
    for (const { object, path, spec } of jobSpecs(cluster))
      if (spec.backoffLimit === undefined) yield { object, path: `${path}.backoffLimit`, message: 'not set' };
  },
};
