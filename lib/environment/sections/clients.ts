import * as z from 'zod';
import { dnsLabel } from '../fields';
import { podLabels } from './labels';

/** Pods of the cluster that are let through to a program. */
export const clients = z
  .array(
    z.strictObject({
      namespace: dnsLabel.meta({ examples: ['default'] }).describe('Namespace of the pods.'),
      labels: podLabels.describe('Labels of the pods.'),
    }),
  )
  .default([]);
