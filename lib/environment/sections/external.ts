import * as z from 'zod';

/** Objects that others provide. */
export const external = z
  .array(z.string().regex(/^[A-Z][A-Za-z]*(\/[a-z0-9.-]+){1,2}$/, 'is not Kind/namespace/name or Kind/name'))
  .meta({ examples: [['StorageClass/fast']] })
  .default([])
  .describe('Objects that exist in the cluster without being rendered here.');
