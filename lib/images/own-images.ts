import { zkStackImages } from '../programs/rollup/zk-stack/images';

/** An image that this repository builds. */
export interface OwnImage {
  /** Folder with its Dockerfile, from the root of the repository. */
  readonly folder: string;
  /** `name:tag`. */
  readonly name: string;
  /** A program that this repository does not build: its file, in a folder that whoever builds the image gives. */
  readonly given?: { readonly file: string; readonly context: string };
  /** Built only where it is named, since few need it and it is a layer over a large image of others. @default false */
  readonly onlyNamed?: boolean;
}

/** Images of this repository, with the names that they get unless others are asked for. */
export const ownImages: Readonly<Record<string, OwnImage>> = {
  deluge: { folder: 'docker/deluge', name: 'ghcr.io/chainyard/deluge:0.1.0' },
  orbitdb: { folder: 'docker/orbitdb', name: 'ghcr.io/chainyard/orbitdb:0.1.0' },
  relay: {
    folder: 'docker/relay',
    name: 'ghcr.io/chainyard/relay:0.1.0',
    given: { file: 'relay-server', context: 'server' },
  },
  'zksync-server': { folder: 'docker/zksync-server', name: zkStackImages.server, onlyNamed: true },
};
