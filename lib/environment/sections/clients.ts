import * as z from 'zod';
import { dnsLabel } from '../fields';
import { labels } from './labels';

/** Pods of the cluster that are let through to a program. */
export const clients = z
  .array(
    z.strictObject({
      namespace: dnsLabel.describe('Namespace of the pods.'),
      labels: labels.describe('Labels of the pods.'),
    }),
  )
  .default([]);
