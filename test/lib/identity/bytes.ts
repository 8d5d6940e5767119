import { createHash } from 'node:crypto';

/** Bytes for each key of a Secret, the same in every run. */
export const bytes = (key: string): Buffer => createHash('sha256').update(key).digest();
