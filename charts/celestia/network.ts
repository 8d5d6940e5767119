import { ConfigFiles } from '../../lib/k8s/config-files';
import { claim, config } from '../../lib/k8s/volumes';
import { fullPod } from '../../lib/programs/celestia/full-pod';
import { serviceHost } from '../../lib/traffic/services';
import type { SystemChart } from '../../lib/workloads/system-chart';
import { type CelestiaSection, storageOf } from './sizes';

/** One of two full pods, and of two light pods. */
export type PodIndex = 0 | 1;

/** Public identity of a validator. */
export interface PublicValidator {
  /** CometBFT node id. */
  readonly nodeId: string;
}

/** Public identity of a bridge or light node. */
export interface PublicNode {
  readonly peerId: string;
  /** Account that it submits blobs from, `celestia1…`. */
  readonly account: string;
}

/** Public identities of all pods, by their index. */
export interface PublicIdentities {
  readonly validators: readonly [PublicValidator, PublicValidator];
  readonly bridges: readonly [PublicNode, PublicNode];
  readonly lights: readonly [PublicNode, PublicNode];
}

/** The genesis that all pods share. */
export interface SharedGenesis {
  readonly chainId: string;
  /** Content of genesis.json. */
  readonly text: string;
}

/** Ports by which the pods of a network find each other. */
export const ports = { p2p: 26656, rpc: fullPod.rpc, grpc: fullPod.grpc, libp2p: 2121, nodeRpc: 26658 } as const;

/** User of the published images. */
export const USER = 10001;

/** What all pods of a network have in common. */
export class Network {
  /** Value of CELESTIA_CUSTOM, the same everywhere: chain id, no hash of block 1, addresses of the bridges. */
  readonly custom: string;
  private readonly genesisFiles: ConfigFiles;

  constructor(
    readonly chart: SystemChart,
    readonly section: CelestiaSection,
    readonly identities: PublicIdentities,
    readonly genesis: SharedGenesis,
  ) {
    const { chainId, text } = genesis;
    this.genesisFiles = new ConfigFiles(
      chart,
      `celestia-genesis-${chainId}`,
      { 'genesis.json': text },
      { immutable: true },
    );
    const bridges = ([0, 1] as const).map((index) => this.bridgeAddress(index));
    this.custom = `${chainId}::${bridges.join(',')}`;
  }

  /** DNS name of a full pod, for the peers of its app and bridge. */
  peersHost(index: PodIndex): string {
    return serviceHost(`full-${index}`, this.chart.system, { whileUnready: true });
  }

  /** DNS name of a full pod, for those who ask its app and bridge. */
  host(index: PodIndex): string {
    return serviceHost(`full-${index}`, this.chart.system, { whileUnready: false });
  }

  /** The genesis as a volume. */
  get genesisVolume() {
    return config('genesis', this.genesisFiles);
  }

  /** Directory of a program's data: another chain never finds it. */
  directory(program: keyof CelestiaSection['storage']): string {
    return `/data/${program}/${this.genesis.chainId}`;
  }

  /** The volume of a program's data. */
  data(program: keyof CelestiaSection['storage']) {
    const { storageClass } = this.section;
    return claim(program, { size: storageOf(this.section, program), storageClass });
  }

  /** What the scripts that lay out a directory know of the chain. */
  get scriptEnvironment() {
    const { network, genesis } = this.section;
    return {
      CHAIN_ID: this.genesis.chainId,
      NETWORK: network,
      GENESIS: '/etc/celestia-genesis/genesis.json',
      GENESIS_POLICY: genesis.policy,
    };
  }

  private bridgeAddress(index: PodIndex): string {
    return `/dns4/${this.peersHost(index)}/tcp/${ports.libp2p}/p2p/${this.identities.bridges[index].peerId}`;
  }
}
