import * as z from 'zod';
import { acceptedRisk } from '../accepted-risk';
import { backup } from './backup';
import { buckets } from './buckets';
import { budget } from './budget';
import { cache } from './cache';
import { cluster } from './cluster';
import { database } from './database';
import { deployment } from './deployment';
import { emails } from './emails';
import { logDays } from './log-days';
import { network } from './network';

/** The cloud that the AWS app makes for an environment on EKS. */
export const aws = z
  .strictObject({
    account: z
      .string({
        error: ({ input }) =>
          typeof input === 'number'
            ? `${input} is not an AWS account such as "111122223333"; write its twelve digits in quotes`
            : undefined,
      })
      .regex(/^\d{12}$/, 'is not an AWS account such as "111122223333"')
      .meta({ examples: ['111122223333'] })
      .optional()
      .describe('Account that it belongs to; no other is deployed to. Default: that of the credentials.'),
    costCentre: z
      .string()
      .regex(/^[\w .:/=+@-]{1,256}$/, 'is not a value of an AWS tag: letters, digits, spaces and _ . : / = + - @')
      .meta({ examples: ['testnets'] })
      .optional()
      .describe('Value of the tag cost-centre of every resource. Default: the name of the environment.'),
    unprotected: acceptedRisk
      .optional()
      .describe(
        'Lets stacks, databases, buckets and keys be deleted with all they hold. Default: deletion is refused, and data outlives its stack.',
      ),
    network,
    cluster,
    database: database.optional(),
    cache: cache.optional(),
    buckets,
    logs: z
      .strictObject({ days: logDays.describe('Days that logs are kept.') })
      .prefault({})
      .describe('Log groups of the cluster, the network and the database.'),
    backup: backup.optional(),
    alarms: z
      .strictObject({ emails: emails.default([]).describe('Who is told of alarms; each must confirm once.') })
      .prefault({})
      .describe('Alarms of CloudWatch.'),
    budget: budget.optional(),
    deployment: deployment.optional(),
  })
  .optional()
  .describe(
    'The cloud of an environment on eks, made by npx cdk deploy; leave out where the cluster is made by something else.',
  );
