import * as z from 'zod';
import { dnsName, image, storage } from '../../fields';
import { acceptedRisk } from '../../sections/accepted-risk';
import { clients } from '../../sections/clients';
import { portExposure } from '../../sections/exposure';
import { poolName } from '../../sections/pool';
import { account, amount } from './accounts';
import { genesis, networkNames } from './genesis';
import { profile, programResources } from './sizes';

const images = z.strictObject({
  app: image
    .default('ghcr.io/celestiaorg/celestia-app:v9.0.4')
    .describe('Image of celestia-app: celestia-app, which can run older blocks too, or celestia-app-standalone.'),
  node: image.default('ghcr.io/celestiaorg/celestia-node:v0.31.4').describe('Image of celestia-node.'),
  collector: image
    .default('docker.io/otel/opentelemetry-collector:0.155.0')
    .describe('Image of the OpenTelemetry collector that turns the metrics of celestia-node into those of Prometheus.'),
  unproven: acceptedRisk
    .optional()
    .describe('Accepts versions of celestia-app and celestia-node that are not known to work together.'),
});

const storages = z.strictObject({
  app: storage.optional().describe("Volume of celestia-app. Default: the profile's."),
  bridge: storage.optional().describe("Volume of a bridge. Default: the profile's."),
  light: storage.optional().describe("Volume of a light node. Default: the profile's."),
});

const pruning = z.strictObject({
  strategy: z
    .enum(['default', 'nothing', 'everything'])
    .default('default')
    .describe('Which states of the application are kept; nothing keeps all of them, for an archive.'),
  retainBlocks: z
    .number()
    .int()
    .min(0)
    .refine((blocks) => blocks === 0 || blocks >= 3000, { error: 'is less than 3000, which celestia-app raises it to' })
    .default(3000)
    .describe('Blocks kept at least; 0 keeps all.'),
});

const snapshots = z.strictObject({
  interval: z.number().int().min(0).default(1500).describe('Blocks between two state sync snapshots; 0 takes none.'),
  keep: z.number().int().min(1).default(2).describe('State sync snapshots kept.'),
});

const resources = z.strictObject({
  app: programResources.optional().describe('celestia-app.'),
  bridge: programResources.optional().describe('A bridge.'),
  light: programResources.optional().describe('A light node.'),
  collector: programResources.optional().describe('The OpenTelemetry collector beside a bridge or light node.'),
});

/** A Celestia network of its own: two full pods, each a validator with a bridge, and two light nodes. */
export const celestia = z
  .strictObject({
    network: z.enum(networkNames).describe('Name of the network, first half of its chain id.'),
    pool: poolName.default('chain'),
    genesis: genesis.describe('Which chain it is, and where its genesis comes from.'),
    images: images.prefault({}).describe('Images of its programs.'),
    weights: z
      .enum(['1:1', '9:1'])
      .default('1:1')
      .describe(
        'Power of the two validators. 1:1 halts whenever one of them restarts; 9:1 goes on without full-1, and halts without full-0.',
      ),
    accounts: z
      .array(
        z.strictObject({
          account: account.describe('One of its own accounts, or an address.'),
          amount: amount.describe('What it has at genesis.'),
        }),
      )
      .default([])
      .describe('Accounts that have something at genesis, beside the two of the validators.'),
    profile,
    storageClass: dnsName
      .meta({ examples: ['gp3-encrypted'] })
      .optional()
      .describe("StorageClass of its volumes. Default: the provider's."),
    storage: storages.prefault({}).describe('Volumes of its programs.'),
    resources: resources.prefault({}).describe('CPU and memory of its programs, where they differ from the profile.'),
    pruning: pruning.prefault({}).describe('What celestia-app forgets.'),
    snapshots: snapshots.prefault({}).describe('State sync snapshots of celestia-app, which others start from.'),
    p2p: z
      .strictObject({
        'full-0': portExposure.describe('Those of full-0.'),
        'full-1': portExposure.describe('Those of full-1.'),
      })
      .optional()
      .describe('Publishes the p2p ports 26656 and 2121, TCP and UDP, of both full pods. Default: not published.'),
    submitThrough: z
      .enum(['full-0', 'full-1'])
      .optional()
      .describe(
        "Full pod through whose gRPC the light nodes submit blobs; their accounts must be funded. Default: they don't.",
      ),
    clients: clients.describe(
      'Pods of the cluster that may reach the RPC, gRPC and JSON-RPC ports 26657, 9090 and 26658.',
    ),
    promotion: z
      .strictObject({ from: z.enum(networkNames).describe('Environment whose released images this one takes.') })
      .optional()
      .describe('Where its images come from, by `npm run promote`. Default: from nowhere, it is the first.'),
  })
  .describe('A Celestia network: two full pods, each a validator with a bridge, and two light nodes.');
