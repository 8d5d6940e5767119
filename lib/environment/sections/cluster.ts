import * as z from 'zod';
import { operatorNames } from '../../operators/operators';
import { providerNames } from '../../providers/names';
import { dnsLabel, dnsName } from '../fields';
import { uniqueList } from './unique-list';

/** Keys that describe the cluster itself. */
export const cluster = {
  name: dnsLabel.describe('Name of the environment; part of secret names and of the labels of every object.'),
  provider: z
    .enum(providerNames)
    .describe('Where the cluster runs: kind (or any bare cluster), eks, spot (Rackspace Spot) or aks.'),
  kubernetes: z
    .strictObject({
      version: z
        .string()
        .regex(/^1\.\d{2}$/, 'is not a Kubernetes minor version such as "1.36"')
        .meta({ examples: ['1.36'] })
        .describe('Minor version of the cluster.'),
      stopSignals: z
        .boolean()
        .default(false)
        .describe('Whether its feature gate ContainerStopSignals is on: pods then say which signal ends them.'),
    })
    .describe('The Kubernetes that the objects are applied to.'),
  region: z
    .string()
    .min(1)
    .meta({ examples: ['eu-central-1'] })
    .optional()
    .describe('Region of the cloud; needed by eks.'),
  zones: z
    .array(z.string().min(1))
    .min(1)
    .meta({ examples: [['eu-central-1a', 'eu-central-1b']] })
    .optional()
    .describe('Availability zones that nodes and volumes use.'),
  operators: uniqueList(z.enum(operatorNames))
    .meta({ examples: [['external-secrets', 'prometheus-operator']] })
    .default([])
    .describe('Operators installed in the cluster. Custom resources are rendered only for these.'),
  requireDigests: z.boolean().default(false).describe('Refuse images that images.lock.yaml does not pin by digest.'),
  registry: z
    .strictObject({
      server: dnsName.meta({ examples: ['ghcr.io'] }).describe('Host of the private registry.'),
      pullSecret: dnsLabel
        .default('registry')
        .describe('Name of the Secret of type kubernetes.io/dockerconfigjson in every namespace.'),
    })
    .optional()
    .describe('Credentials for private images. Leave out where all images are public.'),
};
