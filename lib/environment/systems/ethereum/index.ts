import * as z from 'zod';
import type { EthereumClients } from '../../../programs/ethereum/client';
import { ethereumClients } from '../../../programs/ethereum/clients';
import { publicNetworkNames } from '../../../programs/ethereum/networks';
import { httpsUrl } from '../../fields';
import { uniqueList } from '../../sections/unique-list';
import { dev } from './dev';
import { devnet } from './devnet';
import { nodes } from './nodes';

const publicNetwork = (known: EthereumClients) =>
  z.strictObject({
    network: z.enum(publicNetworkNames).describe('A network with public peers.'),
    checkpoints: uniqueList(httpsUrl)
      .min(2)
      .meta({ examples: [['https://beaconstate.ethstaker.cc', 'https://mainnet-checkpoint-sync.attestant.io']] })
      .describe('Beacon nodes of different people from which consensus clients begin; two must agree on the chain.'),
    ...nodes(known),
  });

/**
 * Ethereum nodes: some follow the chain, others answer JSON-RPC.
 *
 * @param known clients that the file may name
 */
export const ethereumSection = (known: EthereumClients) =>
  z
    .discriminatedUnion('network', [publicNetwork(known), devnet(known), dev])
    .describe('Ethereum nodes: some follow the chain, others answer JSON-RPC.');

/** The section with the clients that there are tables of. */
export const ethereum = ethereumSection(ethereumClients);
