import { ConfigFiles } from '../../lib/k8s/config-files';
import type { Program } from '../../lib/k8s/program';
import { config, readOnly, type Volume } from '../../lib/k8s/volumes';
import { s3Remote } from '../../lib/programs/rclone';
import { SETUP_KEYS } from '../../lib/programs/rollup/zk-stack/config/paths';
import { repositoryFiles } from '../../lib/repository';
import type { SystemChart } from '../../lib/workloads/system-chart';

/** Folder of the scripts. */
const SCRIPTS = '/etc/setup-keys';

/** Numeric user of the provers, who read what is loaded. */
const USER = 10_001;

/** What the programs are rendered with. */
export interface ScriptProps {
  /** Image of rclone. */
  readonly image: string;
  /** The volume with the keys. */
  readonly volume: Volume;
  /** The volume with the scripts. */
  readonly scripts: Volume;
}

/** What is loaded. */
export interface LoadingProps extends ScriptProps {
  readonly region: string | undefined;
  readonly bucket: string;
  readonly folder: string;
  /** Pattern of the files that are left out; all are loaded where it is empty. */
  readonly unread: string;
  /** Files that must be there then. */
  readonly expected: readonly string[];
}

/** Loads setup keys of a bucket to a volume, once. */
export const loading = ({ region, bucket, folder, unread, expected, ...props }: LoadingProps): Program => ({
  ...script('load-setup-keys', props),
  environment: {
    ...s3Remote({ region, byIdentity: true }),
    SOURCE: `store:${bucket}/${folder}`,
    KEYS: SETUP_KEYS,
    UNREAD: unread,
    EXPECTED: expected.join(' '),
  },
  // Eight files at once, of which a few parts each are in memory.
  resources: { cpu: '1', memory: '1Gi', memoryLimit: '2Gi' },
});

/** Waits until another pod has loaded them. */
export const awaiting = (props: ScriptProps): Program => ({
  ...script('await-setup-keys', { ...props, volume: readOnly(props.volume) }),
  environment: { KEYS: SETUP_KEYS },
  resources: { cpu: '10m', memory: '16Mi' },
});

const script = (name: string, { image, volume, scripts }: ScriptProps) => ({
  name,
  image,
  user: USER,
  command: ['sh', `${SCRIPTS}/${name}.sh`],
  mounts: { [SETUP_KEYS]: volume, [SCRIPTS]: scripts },
  ports: {},
  stopSeconds: 5,
});

/** The scripts, as a volume. */
export function scriptsOf(chart: SystemChart): Volume {
  const files = repositoryFiles('charts/rollup/files', 'load-setup-keys.sh', 'await-setup-keys.sh');
  return config('setup-keys-scripts', new ConfigFiles(chart, 'setup-keys-scripts', files));
}
