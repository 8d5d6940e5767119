import type { Environment } from '../../lib/environment/schema';
import type { Resources } from '../../lib/k8s/program';
import { parseMemory } from '../../lib/k8s/quantity';

/** The section of an environment that describes a Celestia network. */
export type CelestiaSection = NonNullable<Environment['celestia']>;
type ProgramName = keyof CelestiaSection['resources'];
type VolumeName = keyof CelestiaSection['storage'];

type Sizes = Pick<Resources, 'cpu' | 'memory' | 'memoryLimit'>;

interface Profile {
  readonly resources: Readonly<Record<ProgramName, Required<Sizes>>>;
  readonly storage: Readonly<Record<VolumeName, string>>;
}

/** The collector of one node, whatever the node's load. */
const collector = { cpu: '10m', memory: '64Mi', memoryLimit: '128Mi' };

/**
 * Sizes by profile: `devnet` from what the programs take with 240 kB of blobs in a second, 2.8 GB of blocks in an hour;
 * `docs-minimum` from the hardware requirements of mainnet.
 *
 * @see https://docs.celestia.org/operate/getting-started/hardware-requirements
 */
const profiles: Readonly<Record<CelestiaSection['profile'], Profile>> = {
  devnet: {
    resources: {
      app: { cpu: '100m', memory: '512Mi', memoryLimit: '2Gi' },
      bridge: { cpu: '50m', memory: '512Mi', memoryLimit: '2Gi' },
      light: { cpu: '25m', memory: '256Mi', memoryLimit: '512Mi' },
      collector,
    },
    storage: { app: '50Gi', bridge: '50Gi', light: '5Gi' },
  },
  'docs-minimum': {
    resources: {
      app: { cpu: '32', memory: '32G', memoryLimit: '32G' },
      bridge: { cpu: '32', memory: '64G', memoryLimit: '64G' },
      light: { cpu: '1', memory: '500M', memoryLimit: '500M' },
      collector,
    },
    storage: { app: '12Ti', bridge: '25Ti', light: '20G' },
  },
};

/** CPU and memory of a program: what the environment says of it, the rest by the profile, as far as the two agree. */
export function resourcesOf(section: CelestiaSection, program: ProgramName): Required<Sizes> {
  const usual = profiles[section.profile].resources[program];
  const given = section.resources[program] ?? {};
  const memoryLimit = given.memoryLimit ?? larger(usual.memoryLimit, given.memory ?? usual.memory);
  const memory = given.memory ?? smaller(usual.memory, memoryLimit);
  return { cpu: given.cpu ?? usual.cpu, memory, memoryLimit };
}

const larger = (a: string, b: string): string => (parseMemory(a) < parseMemory(b) ? b : a);
const smaller = (a: string, b: string): string => (parseMemory(a) < parseMemory(b) ? a : b);

/** Size of a volume. */
export function storageOf({ profile, storage }: CelestiaSection, volume: VolumeName): string {
  return storage[volume] ?? profiles[profile].storage[volume];
}
