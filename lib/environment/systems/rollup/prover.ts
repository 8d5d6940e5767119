import * as z from 'zod';
import { sp1Cluster } from '../../../programs/rollup/sp1-cluster/prover-stack';
import { zkStackImages } from '../../../programs/rollup/zk-stack/images';
import { zkStackProvers } from '../../../programs/rollup/zk-stack/prover-stack';
import { duration, httpUrl, image } from '../../fields';
import { clients } from '../../sections/clients';
import { uniqueList } from '../../sections/unique-list';
import { roleFields } from './role-fields';
import { setupKeys } from './setup-keys';

const replicas = { maximum: z.number().int().min(1).max(1000).default(1).describe('Pods at most.') };

/** What makes workers come and go. */
const scaling = z
  .discriminatedUnion('on', [
    z.strictObject({
      on: z.literal('queue').describe('Jobs that wait or are being worked on, by Prometheus; needs keda.'),
      prometheus: httpUrl.describe('Address of Prometheus.'),
      cooldown: duration
        .default('15m')
        .describe('Time without any job after which the last worker goes; 10m at least.'),
    }),
    z.strictObject({
      on: z.literal('nothing').describe('There are always as many workers as at most.'),
    }),
  ])
  .prefault({ on: 'nothing' })
  .describe('What makes workers come and go.');

const jobs = z.number().int().positive().default(2).describe('Jobs for each worker that is there.');

const none = z.strictObject({ kind: z.literal('none').describe('Nothing is proved; batches settle without a proof.') });

const { roles: zk } = zkStackProvers;
const zkStack = z.strictObject({
  kind: z.literal('zk-stack').describe(`${zkStackProvers.title}.`),
  images: z
    .strictObject({
      'prover-gateway': image.default(zkStackImages['prover-gateway']).describe('Gateway of the provers.'),
      'prover-job-monitor': image.default(zkStackImages['prover-job-monitor']).describe('Job monitor.'),
      'witness-generator': image.default(zkStackImages['witness-generator']).describe('Witness generator.'),
      'circuit-prover': image.default(zkStackImages['circuit-prover']).describe('Circuit prover.'),
      compressor: image.default(zkStackImages.compressor).describe('Compressor.'),
    })
    .prefault({})
    .describe('Images.'),
  computeCapabilities: uniqueList(
    z.string().regex(/^\d{1,2}\.\d$/, 'is not a compute capability of CUDA such as "8.9"'),
  )
    .min(1)
    .meta({ examples: [['8.6', '8.9']] })
    .optional()
    .describe(
      'CUDA compute capabilities that the images of provers are compiled for. Default: those of the published images.',
    ),
  setupKeys,
  scaling,
  witnessGenerator: z
    .strictObject({
      rounds: z.enum(['all', 'each']).default('all').describe('Whether a pod works on all rounds, or on one.'),
      ...replicas,
      jobs,
      ...roleFields(zk['witness-generator']),
    })
    .prefault({})
    .describe(`${zk['witness-generator'].title}.`),
  circuitProver: z
    .strictObject({ ...replicas, jobs, ...roleFields(zk['circuit-prover']) })
    .prefault({})
    .describe(`${zk['circuit-prover'].title}.`),
  compressor: z
    .strictObject({ ...replicas, jobs, ...roleFields(zk.compressor) })
    .prefault({})
    .describe(`${zk.compressor.title}.`),
});

const { roles: sp1 } = sp1Cluster;
const sp1Section = z.strictObject({
  kind: z.literal('sp1-cluster').describe(`${sp1Cluster.title}.`),
  images: z
    .strictObject({
      base: image.default(sp1Cluster.images.base).describe('Everything but the node with a GPU.'),
      'gpu-node': image.default(sp1Cluster.images['gpu-node']).describe('The node with a GPU.'),
    })
    .prefault({})
    .describe('Images.'),
  artifacts: z.enum(['cache', 'bucket']).default('cache').describe('Where nodes hand each other what they made.'),
  clusterApi: z.strictObject(roleFields(sp1['cluster-api'])).prefault({}).describe(`${sp1['cluster-api'].title}.`),
  coordinator: z.strictObject(roleFields(sp1.coordinator)).prefault({}).describe(`${sp1.coordinator.title}.`),
  cpuNode: z
    .strictObject({ ...replicas, ...roleFields(sp1['cpu-node']) })
    .prefault({})
    .describe(`${sp1['cpu-node'].title}.`),
  gpuNode: z
    .strictObject({ ...replicas, ...roleFields(sp1['gpu-node']) })
    .prefault({})
    .describe(`${sp1['gpu-node'].title}.`),
  clients: clients.describe('Pods that may ask for proofs. Default: none.'),
});

/** What proves batches. */
export const prover = z
  .discriminatedUnion('kind', [none, zkStack, sp1Section])
  .describe('What proves batches, and how much of it there is.');
