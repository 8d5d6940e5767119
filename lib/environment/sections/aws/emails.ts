import * as z from 'zod';
import { uniqueList } from '../unique-list';

/** E-mail addresses. */
export const emails = uniqueList(
  z
    .string()
    .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'is not an e-mail address')
    .meta({ examples: ['operators@example.com'] }),
).meta({ examples: [['operators@example.com']] });
