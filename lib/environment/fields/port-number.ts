import * as z from 'zod';

const message = 'must be a port: 1 to 65535';

/** Number of a TCP or UDP port. */
export const portNumber = z.int().min(1, message).max(65535, message);
