import * as z from 'zod';
import { cron } from '../../fields';

/** AWS Backup. */
export const backup = z
  .strictObject({
    schedule: cron.default('0 2 * * *').describe('When backups begin, in UTC.'),
    days: z.number().int().positive().max(3650).default(35).describe('Days that each is kept.'),
    volumes: z.boolean().default(true).describe('Backs up the volumes of pods too, beside the database.'),
  })
  .describe('Backups of AWS Backup, in a vault of its own. Default: none.');
