import * as z from 'zod';
import { reason } from './reason';

/** Accepted findings of the policy rules. */
export const exceptions = z
  .array(
    z.strictObject({
      rule: z
        .string()
        .min(1)
        .meta({ examples: ['memory-limited'] })
        .describe('Id of the rule.'),
      object: z
        .string()
        .min(1)
        .meta({ examples: ['StatefulSet/relay/relay'] })
        .describe('The object, as Kind/namespace/name, or Kind/name for cluster-scoped kinds.'),
      reason: reason
        .meta({ examples: ['its memory is bounded by the node that it has for itself'] })
        .describe('Why it is right here; printed at every synthesis.'),
    }),
  )
  .default([])
  .describe('Findings of policy rules that are accepted, each with its reason.');
