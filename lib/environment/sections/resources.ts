import * as z from 'zod';
import { parseMemory } from '../../k8s/quantity';
import { cpu, memory } from '../fields';

/**
 * CPU and memory of one program, with defaults.
 *
 * @param defaults requested CPU, requested memory and memory limit
 */
export function resources(defaults: { readonly cpu: string; readonly memory: string; readonly memoryLimit: string }) {
  return z
    .strictObject({
      cpu: cpu.prefault(defaults.cpu).describe('CPU requested.'),
      memory: memory.default(defaults.memory).describe('Memory requested.'),
      memoryLimit: memory.default(defaults.memoryLimit).describe('Memory at most; above it the program is killed.'),
    })
    .superRefine(limitCoversRequest)
    .prefault({})
    .describe('CPU and memory.');
}

/** Finds a memory limit below what is requested, where both are given. */
export function limitCoversRequest(
  { memory: requested, memoryLimit }: { readonly memory?: string; readonly memoryLimit?: string },
  context: z.RefinementCtx,
): void {
  // Texts that are no quantities have their findings already, and cannot be compared.
  if (context.issues.length > 0 || requested === undefined || memoryLimit === undefined) return;
  if (parseMemory(memoryLimit) >= parseMemory(requested)) return;
  const message = `is less than memory "${requested}"`;
  context.addIssue({ code: 'custom', path: ['memoryLimit'], message, input: memoryLimit });
}
