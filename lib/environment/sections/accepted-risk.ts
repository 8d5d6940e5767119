import * as z from 'zod';

/** Says in so many words that a risk is taken, and why; every synthesis prints it. */
export const acceptedRisk = z.strictObject({
  reason: z
    .string()
    .min(10, 'must say why, in at least 10 characters')
    .meta({ examples: ["only the office's own network reaches it"] })
    .describe('Why it is right here; printed.'),
});
