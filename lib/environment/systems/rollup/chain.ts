import * as z from 'zod';
import { acceptedRisk } from '../../sections/accepted-risk';
import { contracts } from './contracts';
import { genesis } from './genesis';
import { address } from './hexadecimal';

/** What the chain is, as its creation on layer 1 made it. */
export const chain = z
  .strictObject({
    id: z
      .number()
      .int()
      .positive()
      .meta({ examples: [271] })
      .describe('Chain id of layer 2.'),
    feeAccount: address.describe('Account that fees of layer 2 go to: address of fee_account in wallets.yaml.'),
    contracts,
    genesis,
    unproved: acceptedRisk
      .optional()
      .describe('Why it is enough that a verifier on mainnet takes any proof, as genesis.prover.dummy_verifier says.'),
  })
  .describe('The chain, as its creation on layer 1 made it.');
