import * as z from 'zod';
import { reason } from './reason';

/** Says in so many words that a risk is taken, and why; every synthesis prints it. */
export const acceptedRisk = z.strictObject({
  reason: reason
    .meta({ examples: ["only the office's own network reaches it"] })
    .describe('Why it is right here; printed.'),
});
