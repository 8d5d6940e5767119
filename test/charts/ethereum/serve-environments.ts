import { renderCharts } from '../../../charts/render-charts';
import type { EnvironmentInput } from '../../../lib/environment/schema';
import { Rendered } from '../../lib/workloads/rendered';
import type { EnvironmentFolder } from '../environment-folder';

type Section = Extract<NonNullable<EnvironmentInput['ethereum']>, { network: 'mainnet' | 'sepolia' | 'hoodi' }>;

/** One group of serve nodes, and what it stands on. */
export interface ServeInput {
  readonly serve?: Partial<NonNullable<Section['serve']>[number]>;
  readonly sync?: Section['sync'];
  readonly snapshots?: Section['snapshots'];
  readonly fields?: Partial<EnvironmentInput>;
}

/** Two nodes of one kind. */
export const geth: Section['sync'][number] = {
  execution: { client: 'geth' },
  consensus: { client: 'lighthouse' },
  replicas: 2,
};

/** Snapshots of volumes. */
export const volumeSnapshots = { method: 'volume-snapshot' } as const satisfies Section['snapshots'];

/** Snapshots in a bucket that is no part of the environment. */
export const bucketSnapshots = {
  method: 'object-store',
  bucket: 'snapshots-of-serve',
  endpoint: 'https://s3.example.com',
  credentials: 'snapshots',
} as const satisfies Section['snapshots'];

/** An environment on EKS with Geth on mainnet, and one group of serve nodes. */
export const serveEnvironment = ({ serve, sync = [geth], snapshots, fields }: ServeInput = {}): EnvironmentInput => ({
  name: 'serve',
  provider: 'eks',
  region: 'eu-central-1',
  zones: ['eu-central-1a', 'eu-central-1b'],
  kubernetes: { version: '1.36' },
  operators: ['snapshot-controller', 'aws-load-balancer-controller', 'keda'],
  external: ['Secret/ethereum/snapshots'],
  ...fields,
  ethereum: {
    network: 'mainnet',
    checkpoints: ['https://beaconstate.ethstaker.cc', 'https://mainnet-checkpoint-sync.attestant.io'],
    sync,
    serve: [{ like: 'geth', ...serve }],
    snapshots,
  },
});

type ServeRendering = { readonly rendered: Rendered; readonly notes: readonly string[] };

const renderings = new Map<string, ServeRendering>();

/** What such an environment renders, once, and the notes on its serve nodes. */
export function renderServe(folder: EnvironmentFolder, input: ServeInput = {}): ServeRendering {
  const key = JSON.stringify(input);
  const known = renderings.get(key);
  if (known !== undefined) return known;
  const { objects, notes } = renderCharts(folder.load('serve', serveEnvironment(input)), (image) => image);
  const made = { rendered: new Rendered(objects), notes: notes.filter((note) => note.includes('geth-serve')) };
  renderings.set(key, made);
  return made;
}
