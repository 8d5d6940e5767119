import { setupKeysAccount } from '../../lib/contract/bucket-accounts';
import { contentHash } from '../../lib/k8s/config-files';
import { sharedClaim } from '../../lib/k8s/persistent-claim';
import type { Program } from '../../lib/k8s/program';
import { ephemeral, readOnly } from '../../lib/k8s/volumes';
import { SETUP_KEYS } from '../../lib/programs/rollup/zk-stack/config/paths';
import { type ReadKeys, readKeys, setupKeysSource } from '../../lib/programs/rollup/zk-stack/setup-keys';
import { reachAmazonS3 } from '../../lib/traffic/amazon-s3';
import { OneTimeJob } from '../../lib/workloads/job';
import type { ProverSection, RollupContext } from './context';
import { awaiting, type LoadingProps, loading, scriptsOf } from './setup-keys-programs';

/** What a worker needs to find its setup keys. */
export interface SetupKeys {
  readonly mounts: NonNullable<Program['mounts']>;
  /** Runs before the worker. */
  readonly prepare: readonly Program[];
}

type Section = ProverSection<'zk-stack'>['setupKeys'];

/** Name of the volume, and first half of that of its claim. */
const NAME = 'setup-keys';

/** Seconds after which loading has failed. */
const DEADLINE = 2 * 3600;

/**
 * What gives workers the setup keys of a bucket: with a class of shared files a volume that a Job fills once and that all of
 * them mount; without one a disk that each of them fills before it starts, since those who come to other nodes could not
 * mount it. Where images hold the keys, nothing.
 */
export function setupKeys(context: RollupContext, section: Section): (read: ReadKeys) => SetupKeys {
  if (section.from === 'image') return () => ({ mounts: {}, prepare: [] });
  const chart = context.charts.prover;
  const { image, folder, size, storageClass } = section;
  const { circuits, universal } = setupKeysSource;
  const bucket = bucketOf(context);
  chart.notes.push(
    `${chart.system}: the folder ${folder} of the bucket ${bucket} must hold what is in ${circuits}${folder}/, and ${universal}`,
  );
  const common = { image, folder, bucket, region: chart.cluster.region, scripts: scriptsOf(chart) };
  return storageClass === undefined ? loadedByEach(common, size) : loadedByJob(context, common, { size, storageClass });
}

type Common = Pick<LoadingProps, 'image' | 'folder' | 'bucket' | 'region' | 'scripts'>;

function loadedByEach(common: Common, size: string) {
  const volume = ephemeral(NAME, { size });
  return ({ unread, expected }: ReadKeys): SetupKeys => ({
    mounts: { [SETUP_KEYS]: readOnly(volume) },
    prepare: [loading({ ...common, volume, unread, expected })],
  });
}

/** A claim and a Job for every set of keys: neither can be given another one. */
function loadedByJob(
  { charts, section }: RollupContext,
  common: Common,
  disk: { readonly size: string; readonly storageClass: string },
) {
  const chart = charts.prover;
  const hash = contentHash(JSON.stringify([common.folder, disk.storageClass]));
  const volume = sharedClaim(chart, `${NAME}-${hash}`, disk);
  const expected = Object.values(readKeys).flatMap((read) => read.expected);
  const job = new OneTimeJob(chart, setupKeysAccount.name, {
    component: NAME,
    pool: section.pools.compute,
    podLabels: { rollup: section.name },
    programs: [loading({ ...common, volume, unread: '', expected })],
    deadline: DEADLINE,
  });
  reachAmazonS3(job, chart.cluster, 'setup keys');
  const prepare = [awaiting({ ...common, volume })];
  return (): SetupKeys => ({ mounts: { [SETUP_KEYS]: readOnly(volume) }, prepare });
}

function bucketOf({ environment }: RollupContext): string {
  const bucket = environment.aws?.buckets[NAME];
  if (bucket === undefined) throw new Error(`no bucket is for ${NAME}`);
  return bucket.name;
}
