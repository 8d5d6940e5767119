import * as z from 'zod';
import { dnsName } from '../fields';

/** Where secret values come from. */
export const secrets = z
  .strictObject({
    store: dnsName
      .meta({ examples: ['vault'] })
      .optional()
      .describe('Name of a ClusterSecretStore that exists. Default on eks: AWS Secrets Manager of the region.'),
  })
  .prefault({})
  .describe('Where External Secrets reads values; used where the operator external-secrets is named.');
