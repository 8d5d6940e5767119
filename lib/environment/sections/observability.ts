import * as z from 'zod';
import { dnsLabel } from '../fields';
import { labels, podLabels } from './labels';

/** Who may read metrics. */
export const observability = z
  .strictObject({
    scraper: z
      .strictObject({
        namespace: dnsLabel.default('monitoring').describe('Namespace of the pods that scrape metrics.'),
        labels: podLabels
          .default({ 'app.kubernetes.io/name': 'prometheus' })
          .describe('Labels of the pods that scrape metrics.'),
      })
      .prefault({})
      .describe('The only pods that network policies let read metrics.'),
    monitorLabels: labels
      .meta({ examples: [{ release: 'kube-prometheus-stack' }] })
      .default({})
      .describe(
        'Labels of every PodMonitor, where Prometheus selects by some: kube-prometheus-stack reads those whose label release is the name of its release.',
      ),
  })
  .prefault({})
  .describe('Metrics.');
