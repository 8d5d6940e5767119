import * as z from 'zod';
import { duration } from '../../fields';
import { parseDuration } from '../../fields/duration';
import { amount } from './accounts';

/** What the app has for parameters that are compared with each other. */
export const appDefaults = {
  votingPeriod: '7d',
  expeditedVotingPeriod: '1d',
  minDeposit: '10000000000utia',
  expeditedMinDeposit: '50000000000utia',
};

type Compared = keyof typeof appDefaults;

const seconds = (text: string): bigint => BigInt(parseDuration(text));
const utia = (text: string): bigint => BigInt(text.slice(0, -'utia'.length));

/** The app refuses a genesis in which one of these is not less than the other. */
const orders: readonly { readonly less: Compared; readonly more: Compared; readonly size: (text: string) => bigint }[] =
  [
    { less: 'expeditedVotingPeriod', more: 'votingPeriod', size: seconds },
    { less: 'minDeposit', more: 'expeditedMinDeposit', size: utia },
  ];

const MIB = 1024 ** 2;

/** Parameters of the chain that differ from those that the app starts with. */
export const patches = z
  .strictObject({
    votingPeriod: duration.optional().describe("How long a proposal is voted on. Default: the app's, 7 days."),
    expeditedVotingPeriod: duration
      .optional()
      .describe("How long an expedited proposal is voted on, less than votingPeriod. Default: the app's, 1 day."),
    maxDepositPeriod: duration
      .optional()
      .describe("How long a proposal may collect its deposit. Default: the app's, 7 days."),
    minDeposit: amount.optional().describe("Deposit of a proposal. Default: the app's, 10,000 TIA."),
    expeditedMinDeposit: amount
      .optional()
      .describe("Deposit of an expedited proposal, more than minDeposit. Default: the app's, 50,000 TIA."),
    maxSquareSize: z
      .literal([16, 32, 64, 128, 256, 512])
      .optional()
      .describe("Width of the largest data square that governance allows, in shares. Default: the app's, 256."),
    maxBlockBytes: z
      .number()
      .int()
      .min(MIB)
      .max(32 * MIB)
      .meta({ examples: [8 * MIB] })
      .optional()
      .describe("Bytes of the largest block, from 1 MiB to the app's 32 MiB, which is the default."),
  })
  .superRefine((given, context) => {
    // Texts that are no durations and amounts have their findings already, and cannot be compared.
    if (context.issues.length > 0) return;
    const value = { ...appDefaults, ...given };
    for (const { less, more, size } of orders) {
      if (size(value[less]) < size(value[more])) continue;
      const [key, other, word] = given[less] === undefined ? [more, less, 'more'] : [less, more, 'less'];
      const whose = given[other] === undefined ? ", the app's default" : '';
      const message = `is not ${word} than ${other} "${value[other]}"${whose}`;
      context.addIssue({ code: 'custom', path: [key], message, input: value[key] });
    }
  });
