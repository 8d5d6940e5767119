import * as z from 'zod';
import { nodeSubnetGroups } from '../../contract/subnet-groups';
import { cpu, dnsLabel, labelKey, labelValue, memory, storage } from '../fields';
import { acceptedRisk } from './accepted-risk';

const taint = z.strictObject({
  key: labelKey.meta({ examples: ['chainyard.io/pool'] }).describe('Key of the taint.'),
  value: labelValue
    .meta({ examples: ['chain'] })
    .optional()
    .describe('Value of the taint.'),
  effect: z
    .enum(['NoSchedule', 'PreferNoSchedule', 'NoExecute'])
    .describe('What happens to pods that do not tolerate it.'),
});

const size = z.strictObject({
  cpu: cpu.describe('CPUs of one machine.'),
  memory: memory.meta({ examples: ['4Gi', '3750Mi'] }).describe('Memory of one machine.'),
  pods: z.number().int().positive().default(110).describe('Pods that one machine runs at most.'),
  gpus: z.number().int().min(0).default(0).describe('GPUs of one machine.'),
});

const nodePool = z.strictObject({
  instanceTypes: z
    .array(z.string().min(1))
    .min(1)
    .meta({ examples: [['t3.medium', 't3a.medium']] })
    .optional()
    .describe('Machine types, best first; sizes of known AWS types are looked up.'),
  size: size.optional().describe('Size of the smallest machine, where instanceTypes does not tell it.'),
  capacity: z.enum(['on-demand', 'spot']).default('on-demand').describe('How machines are bought.'),
  minimum: z.number().int().min(0).default(1).describe('Machines at least.'),
  maximum: z
    .number()
    .int()
    .positive()
    .default(1)
    .describe(
      'Machines at most. On eks a pool of several zones has a node group in each once it is above the minimum: the change replaces its machines.',
    ),
  disk: storage.default('20Gi').describe('Root disk of one machine.'),
  zones: z
    .array(z.string().min(1))
    .min(1)
    .meta({ examples: [['eu-central-1a']] })
    .optional()
    .describe("Zones of the pool. Default: the environment's zones."),
  subnets: z
    .enum(nodeSubnetGroups)
    .optional()
    .describe(
      'Private subnets that the machines are in, on eks. Default: those of its name; chain is in core, prover in compute.',
    ),
  publicAddresses: acceptedRisk
    .optional()
    .describe(
      'Puts the machines into the public subnets instead, each with an address of its own and closed to whoever is not a load balancer (eks); they need no NAT gateway.',
    ),
  taints: z.array(taint).default([]).describe('Taints that keep other pods away; pods of the pool tolerate them.'),
});

/** Groups of equal nodes by name. */
export const nodePools = z
  .record(dnsLabel, nodePool)
  .default({})
  .describe('Groups of equal nodes by name; leave out where the cluster brings its nodes itself.');
