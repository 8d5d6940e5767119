import * as z from 'zod';

/** Accepted findings of the policy rules. */
export const exceptions = z
  .array(
    z.strictObject({
      rule: z.string().min(1).describe('Id of the rule.'),
      object: z.string().min(1).describe('The object, as Kind/namespace/name, or Kind/name for cluster-scoped kinds.'),
      reason: z
        .string()
        .min(10, 'must say why, in at least 10 characters')
        .describe('Why it is right here; printed at every synthesis.'),
    }),
  )
  .default([])
  .describe('Findings of policy rules that are accepted, each with its reason.');
