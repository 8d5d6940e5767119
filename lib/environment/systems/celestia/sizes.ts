import * as z from 'zod';
import { cpu, memory } from '../../fields';
import { limitCoversRequest } from '../../sections/resources';

/** Sizes that are known to do. */
export const profileNames = ['devnet', 'docs-minimum'] as const;

/** For what load the programs are sized. */
export const profile = z
  .enum(profileNames)
  .default('devnet')
  .describe(
    'CPU, memory and volumes of all programs: devnet for a network of some operators, docs-minimum for what the documentation of Celestia asks of mainnet.',
  );

/** CPU and memory of one program, where they differ from the profile. */
export const programResources = z
  .strictObject({
    cpu: cpu.optional().describe("CPU requested. Default: the profile's."),
    memory: memory.optional().describe("Memory requested. Default: the profile's."),
    memoryLimit: memory.optional().describe("Memory at most; above it the program is killed. Default: the profile's."),
  })
  .superRefine(limitCoversRequest);
