import type { Program } from '../../lib/k8s/program';
import { readOnly, type ScratchVolume, scratch, type Volume } from '../../lib/k8s/volumes';
import type { EthereumNetwork } from './network';
import { GENESIS_FOLDER, SCRIPTS, USER } from './paths';

/** Where the files are as the ConfigMap has them. */
const PACKED = '/etc/ethereum-genesis-packed';

/** The files as clients read them: the largest state that is read, and what else fits into a ConfigMap. */
const unpackedGenesis: ScratchVolume = scratch('genesis', '16Mi');

/** Unpacks the genesis, before anything reads it; nothing on a public network, which clients know. */
export const unpackGenesis = ({ section, scripts, genesis }: EthereumNetwork): readonly Program[] =>
  genesis === undefined
    ? []
    : [
        {
          name: 'unpack-genesis',
          image: section.images.busybox,
          user: USER,
          command: ['sh', `${SCRIPTS}/unpack-genesis.sh`, PACKED, GENESIS_FOLDER],
          ports: {},
          mounts: { [PACKED]: genesis, [GENESIS_FOLDER]: unpackedGenesis, [SCRIPTS]: scripts },
          resources: { cpu: '10m', memory: '32Mi' },
          stopSeconds: 5,
        },
      ];

/** The genesis where clients look for it; nothing on a public network. */
export const genesisMounts = ({ genesis }: EthereumNetwork): Readonly<Record<string, Volume>> =>
  genesis === undefined ? {} : { [GENESIS_FOLDER]: readOnly(unpackedGenesis) };
