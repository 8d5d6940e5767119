import * as z from 'zod';
import { moment } from '../../fields';
import { reason } from '../../sections/reason';
import { patches } from './patches';

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

const epoch = z
  .number()
  .int()
  .min(1)
  .max(99_999_999)
  .meta({ examples: [1] });

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
