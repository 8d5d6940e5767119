import * as z from 'zod';
import { emails } from './emails';

/** AWS Budgets. */
export const budget = z
  .strictObject({
    monthly: z
      .number()
      .positive()
      .meta({ examples: [50] })
      .describe('US dollars that a month may cost.'),
    alertAt: z
      .number()
      .int()
      .min(1)
      .max(100)
      .default(80)
      .describe('Percent of it at which people are told, of what is spent; what is forecast is told at 100.'),
    emails: emails.min(1).max(10).describe('Who is told.'),
  })
  .describe('A budget for everything with the tag of the environment. Default: none.');
