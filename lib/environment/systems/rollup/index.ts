import * as z from 'zod';
import { dnsName } from '../../fields';
import { poolName } from '../../sections/pool';
import { api } from './api';
import { chain } from './chain';
import { core } from './core';
import { data } from './data';
import { dataAvailability } from './data-availability';
import { layer1 } from './layer-1';
import { objectStore } from './object-store';
import { prover } from './prover';

/** A zk rollup: the chain, its provers and its JSON-RPC. */
export const rollup = z
  .strictObject({
    name: z
      .string()
      .regex(
        /^[a-z]([a-z0-9-]{0,18}[a-z0-9])?$/,
        'is not a name of at most 20 of a to z, 0 to 9 and - that begins with a letter',
      )
      .meta({ examples: ['demo'] })
      .describe('Name of the rollup: label of its pods and metrics, and part of the names of its databases.'),
    chain,
    layer1,
    dataAvailability,
    data,
    objectStore,
    storageClass: dnsName
      .meta({ examples: ['gp3-encrypted'] })
      .optional()
      .describe("StorageClass of its volumes for one pod each. Default: the provider's."),
    general: z
      .record(z.string(), z.unknown())
      .default({})
      .describe('Settings of general.yaml of the ZK Stack beyond those that follow from this file.'),
    core,
    prover,
    api,
    pools: z
      .strictObject({
        app: poolName.default('app').describe('JSON-RPC.'),
        core: poolName.default('core').describe('The chain itself.'),
        compute: poolName.default('compute').describe('Coordinators of provers, and work for CPUs.'),
        prover: poolName.default('prover').describe('Work for GPUs.'),
      })
      .prefault({})
      .describe('Node pools by what runs on them.'),
  })
  .describe('A zk rollup of the ZK Stack: the chain, its provers and its JSON-RPC.');
