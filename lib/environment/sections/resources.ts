import * as z from 'zod';
import { cpu, memory } from '../fields';

/**
 * CPU and memory of one program, with defaults.
 *
 * @param defaults requested CPU, requested memory and memory limit
 */
export function resources(defaults: { readonly cpu: string; readonly memory: string; readonly memoryLimit: string }) {
  return z
    .strictObject({
      cpu: cpu.default(defaults.cpu).describe('CPU requested.'),
      memory: memory.default(defaults.memory).describe('Memory requested.'),
      memoryLimit: memory.default(defaults.memoryLimit).describe('Memory at most; above it the program is killed.'),
    })
    .prefault({})
    .describe('CPU and memory.');
}
