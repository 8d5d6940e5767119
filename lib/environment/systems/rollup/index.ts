import * as z from 'zod';
import { dnsLabel } from '../../fields';
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
    name: dnsLabel
      .max(20)
      .meta({ examples: ['demo'] })
      .describe('Name of the rollup: label of its pods and metrics, and part of the names of its databases.'),
    chain,
    layer1,
    dataAvailability,
    data,
    objectStore,
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
