import * as z from 'zod';
import type { EthereumClients } from '../../../programs/ethereum/client';
import { httpUrl } from '../../fields';
import { uniqueList } from '../../sections/unique-list';
import { nodes } from './nodes';

const genesisFile = (name: string) =>
  z
    .string()
    .min(1)
    .meta({ examples: [`genesis/ethereum/${name}`] });

const depositBlock = z.strictObject({
  number: z.number().int().min(0).default(0).describe('Its number; 0 where the deposit contract is in the genesis.'),
  hash: z
    .string()
    .regex(/^0x[0-9a-f]{64}$/, 'is not a block hash: 0x and 64 hexadecimal digits in lower case')
    .meta({ examples: [`0x${'0123456789abcdef'.repeat(4)}`] })
    .optional()
    .describe('Its hash, where a client asks for it.'),
});

const genesis = z.strictObject({
  execution: genesisFile('genesis.json').describe(
    "Genesis of the execution layer, from the environment file's folder.",
  ),
  config: genesisFile('config.yaml').describe(
    "Configuration of the consensus layer, from the environment file's folder.",
  ),
  state: genesisFile('genesis.ssz').describe(
    "Genesis state of the consensus layer, from the environment file's folder.",
  ),
  depositBlock: depositBlock.prefault({}).describe('Block of the execution layer from which deposits count.'),
});

const bootNodes = z.strictObject({
  execution: z
    .array(z.string().startsWith('enode://', 'is not an enode:// record'))
    .meta({ examples: [['enode://…@203.0.113.10:30303']] })
    .default([])
    .describe('Execution clients to start from.'),
  consensus: z
    .array(z.string().startsWith('enr:-', 'is not an enr:- record'))
    .meta({ examples: [['enr:-…']] })
    .default([])
    .describe('Consensus clients to start from.'),
});

/** A network of somebody's own. */
export const devnet = (known: EthereumClients) =>
  z.strictObject({
    network: z.literal('devnet').describe('A network of its own, with a given genesis.'),
    chainId: z
      .number()
      .int()
      .positive()
      .meta({ examples: [32382] })
      .describe('Chain id, as in the genesis.'),
    genesis: genesis.describe('Files of the genesis.'),
    bootNodes: bootNodes.prefault({}).describe('Peers to start from.'),
    checkpoints: uniqueList(httpUrl)
      .default([])
      .describe('Beacon nodes from which consensus clients begin. Default: they begin with the genesis.'),
    ...nodes(known),
  });
