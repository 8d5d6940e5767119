import { setupKeysAccount } from '../../lib/contract/bucket-accounts';
import { ConfigFiles, contentHash } from '../../lib/k8s/config-files';
import { sharedClaim } from '../../lib/k8s/persistent-claim';
import type { Program } from '../../lib/k8s/program';
import { config, ephemeral, readOnly, type Volume } from '../../lib/k8s/volumes';
import { s3Remote } from '../../lib/programs/rclone';
import { SETUP_KEYS } from '../../lib/programs/rollup/zk-stack/config/paths';
import { type ReadKeys, readKeys, setupKeysSource } from '../../lib/programs/rollup/zk-stack/setup-keys';
import { repositoryFiles } from '../../lib/repository';
import { reachAmazonS3 } from '../../lib/traffic/amazon-s3';
import { OneTimeJob } from '../../lib/workloads/job';
import type { ProverSection, RollupContext } from './context';

/** What a worker needs to find its setup keys. */
export interface SetupKeys {
  readonly mounts: NonNullable<Program['mounts']>;
  /** Runs before the worker. */
  readonly prepare: readonly Program[];
}

type Section = ProverSection<'zk-stack'>['setupKeys'];
type Bucket = Extract<Section, { from: 'bucket' }>;

/** Name of the volume, and first half of that of its claim. */
const NAME = 'setup-keys';

/** Folder of the scripts. */
const SCRIPTS = '/etc/setup-keys';

/** Numeric user of the provers, who read what is loaded. */
const USER = 10_001;

/** Seconds after which loading has failed. */
const DEADLINE = 2 * 3600;

/**
 * What gives workers the setup keys of a bucket: with a class of shared files a volume that a Job fills once and that all of
 * them mount; without one a disk that each of them fills before it starts, since those who come to other nodes could not
 * mount it. Where images hold the keys, nothing.
 */
export function setupKeys(context: RollupContext, section: Section): (read: ReadKeys) => SetupKeys {
  if (section.from === 'image') return () => ({ mounts: {}, prepare: [] });
  const { notes, system } = context.charts.prover;
  const { circuits, universal } = setupKeysSource;
  notes.push(
    `${system}: the folder ${section.folder} of the bucket ${bucketOf(context)} must hold what is in ${circuits}${section.folder}/, and ${universal}`,
  );
  const scripts = scriptsOf(context);
  return section.storageClass === undefined
    ? loadedByEach(context, section, scripts)
    : loadedByJob(context, section, scripts);
}

function loadedByEach(context: RollupContext, section: Bucket, scripts: Volume) {
  const volume = ephemeral(NAME, { size: section.size });
  return ({ unread, expected }: ReadKeys): SetupKeys => ({
    mounts: { [SETUP_KEYS]: readOnly(volume) },
    prepare: [loading(context, section, { volume, scripts, unread, expected: [expected] })],
  });
}

function loadedByJob(context: RollupContext, section: Bucket, scripts: Volume) {
  const chart = context.charts.prover;
  const volume = sharedClaim(chart, `${NAME}-${contentHash(section.folder)}`, section);
  const expected = Object.values(readKeys).map((read) => read.expected);
  const job = new OneTimeJob(chart, setupKeysAccount.name, {
    component: NAME,
    pool: context.section.pools.compute,
    podLabels: { rollup: context.section.name },
    programs: [loading(context, section, { volume, scripts, unread: '', expected })],
    deadline: DEADLINE,
  });
  reachAmazonS3(job, chart.cluster, 'setup keys');
  const mounted = { [SETUP_KEYS]: readOnly(volume) };
  const awaiting: Program = {
    ...script(section.image, 'await-setup-keys', scripts),
    environment: { KEYS: SETUP_KEYS },
    mounts: { ...mounted, [SCRIPTS]: scripts },
    resources: { cpu: '10m', memory: '16Mi' },
  };
  return (): SetupKeys => ({ mounts: mounted, prepare: [awaiting] });
}

/** What is loaded, and where to. */
interface LoadingProps {
  readonly volume: Volume;
  readonly scripts: Volume;
  readonly unread: string;
  readonly expected: readonly string[];
}

function loading(
  context: RollupContext,
  { image, folder }: Bucket,
  { volume, scripts, unread, expected }: LoadingProps,
): Program {
  const { region } = context.charts.prover.cluster;
  return {
    ...script(image, 'load-setup-keys', scripts),
    environment: {
      ...s3Remote({ region, byIdentity: true }),
      SOURCE: `store:${bucketOf(context)}/${folder}`,
      KEYS: SETUP_KEYS,
      UNREAD: unread,
      EXPECTED: expected.join(' '),
    },
    mounts: { [SETUP_KEYS]: volume, [SCRIPTS]: scripts },
    // Eight files at once, of which a few parts each are in memory.
    resources: { cpu: '1', memory: '1Gi', memoryLimit: '2Gi' },
  };
}

const script = (image: string, name: string, scripts: Volume) => ({
  name,
  image,
  user: USER,
  command: ['sh', `${SCRIPTS}/${name}.sh`],
  mounts: { [SCRIPTS]: scripts },
  ports: {},
  stopSeconds: 5,
});

function scriptsOf({ charts }: RollupContext): Volume {
  const files = repositoryFiles('charts/rollup/files', 'load-setup-keys.sh', 'await-setup-keys.sh');
  return config('setup-keys-scripts', new ConfigFiles(charts.prover, 'setup-keys-scripts', files));
}

function bucketOf({ environment }: RollupContext): string {
  const bucket = environment.aws?.buckets[NAME];
  if (bucket === undefined) throw new Error(`no bucket is for ${NAME}`);
  return bucket.name;
}
