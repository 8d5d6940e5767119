import * as z from 'zod';
import { dnsLabel } from '../fields';
import { labels } from './labels';

/** Who may read metrics. */
export const observability = z
  .strictObject({
    scraper: z
      .strictObject({
        namespace: dnsLabel.default('monitoring').describe('Namespace of the pods that scrape metrics.'),
        labels: labels
          .default({ 'app.kubernetes.io/name': 'prometheus' })
          .describe('Labels of the pods that scrape metrics.'),
      })
      .prefault({})
      .describe('The only pods that network policies let read metrics.'),
  })
  .prefault({})
  .describe('Metrics.');
