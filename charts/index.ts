import type { Construct } from 'constructs';
import { made } from '../lib/environment/identities';
import type { LoadedEnvironment } from '../lib/environment/load';
import { today } from '../lib/programs/celestia/chain-id';
import { genesisOf } from '../lib/programs/celestia/genesis';
import { genesisFiles } from '../lib/programs/ethereum/genesis';
import type { SystemChart, SystemChartProps } from '../lib/workloads/system-chart';
import { Celestia } from './celestia/celestia';
import { publicIdentities } from './celestia/identities';
import { Ethereum } from './ethereum/ethereum';
import { Perpetual } from './perpetual/perpetual';
import { lacksDevicePlugin, NvidiaGpu } from './platform/nvidia/nvidia-gpu';
import { Relay } from './relay/relay';
import { rollup } from './rollup/rollup';

/** File of the platform, which is applied before every system. */
export const PLATFORM_FILE = '00-platform';

/** A system of the table of contents. */
export interface System {
  /** File name below `dist/` without its ending; files are applied in byte order. */
  readonly file: string;
  /** Makes its chart, or one for each of its namespaces, where the environment has the system. */
  readonly chart: (
    scope: Construct,
    environment: LoadedEnvironment,
    props: SystemChartProps,
  ) => SystemChart | readonly SystemChart[] | undefined;
}

/** The table of contents: every system, in the order in which its file is applied. */
export const systems: readonly System[] = [
  {
    file: '10-nvidia-gpu',
    chart: (scope, _, props) => (lacksDevicePlugin(props.cluster) ? new NvidiaGpu(scope, props) : undefined),
  },
  {
    file: '20-celestia',
    chart: (scope, environment, props) => {
      const { celestia, identities } = environment;
      if (celestia === undefined) return undefined;
      const genesis = genesisOf(environment, today());
      return new Celestia(scope, { ...props, celestia, identities: publicIdentities(identities.celestia), genesis });
    },
  },
  {
    file: '30-ethereum',
    chart: (scope, { ethereum, file }, props) => {
      if (ethereum === undefined) return undefined;
      const genesis = ethereum.network === 'devnet' ? genesisFiles(ethereum, file) : undefined;
      return new Ethereum(scope, { ...props, ethereum, genesis });
    },
  },
  {
    file: '40-rollup',
    chart: (scope, environment, props) =>
      environment.rollup && rollup(scope, { ...props, rollup: environment.rollup, environment }),
  },
  {
    file: '50-relay',
    chart: (scope, { relay, identities }, props) => {
      if (relay === undefined) return undefined;
      const ipfs = relay.ipfs && { section: relay.ipfs, peerId: made(identities.relay?.kubo).peerId };
      return new Relay(scope, { ...props, relay, ipfs });
    },
  },
  {
    file: '60-perpetual',
    chart: (scope, { perpetual, identities }, props) =>
      perpetual && new Perpetual(scope, { ...props, perpetual, peerId: made(identities.perpetual?.kubo).peerId }),
  },
];
