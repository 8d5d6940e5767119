import { secretPath } from '../../lib/contract/secret-names';
import { ConfigFiles } from '../../lib/k8s/config-files';
import type { Program } from '../../lib/k8s/program';
import { config, secret, type Volume } from '../../lib/k8s/volumes';
import type { Part, Role, Service, SigningWallet } from '../../lib/programs/rollup/role';
import { rollupWorkloads } from '../../lib/programs/rollup/workloads';
import { clientDoubt } from '../../lib/programs/rollup/zk-stack/config/data-availability';
import { proverFiles, serverFiles } from '../../lib/programs/rollup/zk-stack/config/files';
import { CONFIG, files, SECRETS, WALLETS } from '../../lib/programs/rollup/zk-stack/config/paths';
import { walletsFile } from '../../lib/programs/rollup/zk-stack/config/wallets';
import { composedSecret } from '../../lib/secrets/composed-secret';
import { mergedYaml } from '../../lib/secrets/secret-file';
import type { RollupContext } from './context';

/** Name of the ConfigMap and of the Secret of each namespace. */
const NAME = 'zk-stack';

/** What a program of the ZK Stack is given to find its configuration. */
export type ConfigSettings = Required<Pick<Program, 'arguments' | 'mounts'>>;

/** What of the configuration a namespace has. */
interface Volumes {
  readonly config: Volume;
  readonly secrets: Volume;
}

const rendered = new WeakMap<object, Volumes>();

/**
 * Configuration of a role of the ZK Stack: the files of its namespace, which are rendered once.
 *
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/core/bin/zksync_server/src/main.rs
 */
export function configOf(context: RollupContext, { part, image, signsWith }: Role): ConfigSettings {
  const chart = context.charts[part];
  const volumes = rendered.get(chart) ?? volumesOf(context, part);
  rendered.set(chart, volumes);
  const wallets = signsWith === undefined ? undefined : secret('wallets', walletsSecret(context, part, signsWith));
  const ofServer = [
    `--contracts-config-path=${CONFIG}/${files.contracts}`,
    `--genesis-path=${CONFIG}/${files.genesis}`,
    `--wallets-path=${wallets === undefined ? CONFIG : WALLETS}/${files.wallets}`,
  ];
  return {
    arguments: [
      `--config-path=${CONFIG}/${files.general}`,
      `--secrets-path=${SECRETS}/${files.secrets}`,
      ...(image === 'server' ? ofServer : []),
    ],
    mounts: {
      [CONFIG]: volumes.config,
      [SECRETS]: volumes.secrets,
      ...(wallets && { [WALLETS]: wallets }),
    },
  };
}

function volumesOf(context: RollupContext, part: Part): Volumes {
  const { charts, environment, section } = context;
  const chart = charts[part];
  const content = (part === 'prover' ? proverFiles : serverFiles)({ ...environment, rollup: section });
  const name = composedSecret(chart, { name: NAME, files: { [files.secrets]: secretsOf(context, part) } });
  const doubt = part === 'core' ? clientDoubt(section) : undefined;
  if (doubt !== undefined) chart.notes.push(`${chart.system}: ${doubt}`);
  return { config: config('config', new ConfigFiles(chart, NAME, content)), secrets: secret('secrets', name) };
}

/** What the services that roles of a namespace call have in the file of secrets. */
function secretsOf({ section, targets }: RollupContext, part: Part) {
  const roles = rollupWorkloads(section).filter(({ role }) => role.part === part);
  const called = new Set(roles.flatMap(({ role }) => role.calls));
  return mergedYaml([...called].flatMap((name) => targets[name as Service]?.secrets ?? []));
}

/** The Secret of the wallets of a role that signs, which no other role mounts. */
function walletsSecret({ charts, section }: RollupContext, part: Part, wallets: readonly SigningWallet[]): string {
  const { cluster, system } = charts[part];
  const content = walletsFile(section, wallets, secretPath(cluster.environment, system, 'wallets'));
  return composedSecret(charts[part], { name: 'wallets', files: { [files.wallets]: content } });
}
