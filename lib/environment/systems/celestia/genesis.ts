import * as z from 'zod';
import { duration, moment } from '../../fields';
import { reason } from '../../sections/reason';

/** Networks, with the one of laptops last; a chain id is `<network>-<epoch>`. */
export const networkNames = ['rc0', 'rc1', 'devnet', 'local'] as const;

const given = z.strictObject({
  file: z
    .string()
    .min(1)
    .meta({ examples: ['genesis/devnet-1.json'] })
    .describe("Path of the genesis file, from the environment file's folder."),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 of 64 hexadecimal digits in lower case')
    .meta({ examples: ['9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'] })
    .describe('SHA-256 of the file.'),
});

/** Parameters of the chain that differ from those that the app starts with. */
const patches = z.strictObject({
  votingPeriod: duration.optional().describe("How long a proposal is voted on. Default: the app's, 7 days."),
  expeditedVotingPeriod: duration
    .optional()
    .describe("How long an expedited proposal is voted on, shorter than votingPeriod. Default: the app's, 1 day."),
  maxDepositPeriod: duration
    .optional()
    .describe("How long a proposal may collect its deposit. Default: the app's, 7 days."),
  minDeposit: z
    .number()
    .int()
    .positive()
    .optional()
    .describe("Deposit of a proposal in utia. Default: the app's, 10,000 TIA."),
  maxSquareSize: z
    .literal([16, 32, 64, 128, 256, 512])
    .optional()
    .describe("Width of the largest data square that governance allows, in shares. Default: the app's."),
  maxBlockBytes: z
    .number()
    .int()
    .min(1024 ** 2)
    .max(128 * 1024 ** 2)
    .optional()
    .describe("Bytes of the largest block, from 1 MiB to 128 MiB. Default: the app's."),
});

const epoch = z.number().int().min(1).max(99_999_999);

const shared = {
  given: given.optional().describe('A genesis file instead of a computed one. Default: computed.'),
  patches: patches.prefault({}).describe('Parameters of the chain, for a computed genesis.'),
};

const fresh = z.strictObject({
  policy: z.literal('fresh').describe('A new chain with every release; only rc0 and local.'),
  epoch: epoch
    .optional()
    .describe(
      'Number of the chain, second half of its chain id; `npm run release` raises it. Only local leaves it out: its day of synthesis.',
    ),
  time: moment
    .optional()
    .describe('Time of the genesis; `npm run release` sets it. Only local leaves it out: its day of synthesis.'),
  ...shared,
});

const preserve = z.strictObject({
  policy: z.literal('preserve').describe('One chain that is kept; rc1 and devnet.'),
  epoch: epoch.describe('Number of the chain, second half of its chain id; another one needs a reset.'),
  time: moment.describe('Time of the genesis; `npm run release` sets it.'),
  reset: reason
    .meta({ examples: ['the test of the upgrade to v10 left it halted, agreed with all operators'] })
    .optional()
    .describe('Why the chain before this one was given up; printed. Default: this is the first one.'),
  ...shared,
});

/** Which chain it is, and where its genesis comes from. */
export const genesis = z.discriminatedUnion('policy', [fresh, preserve]);
