/** Versions of celestia-app and celestia-node, as tags of their images. */
export interface Versions {
  readonly app: string;
  readonly node: string;
}

/** Versions that are known to work together. */
export interface ProvenVersions extends Versions {
  /** Where they are named together. */
  readonly source: string;
}

const docs = 'https://github.com/celestiaorg/docs/blob';

/**
 * Versions that the documentation of Celestia names together for one of its networks, where that node is built on that
 * app, and whose genesis and settings are known here; the first ones were run as a network of two validators. The tags
 * v9.0.4 and v9.0.4-mocha are one commit, and so are v0.31.4 and v0.31.4-mocha.
 *
 * It also named v9.0.4 with v0.30.2 for a day, a node that refuses headers of app version 9.
 */
export const provenVersions: readonly ProvenVersions[] = [
  {
    app: 'v9.0.4',
    node: 'v0.31.4',
    source: `${docs}/2c0233f59f8cdf5e579d0f3d7d1d0bc818a1db95/constants/mainnet_versions.json`,
  },
  {
    app: 'v9.0.4',
    node: 'v0.31.3',
    source: `${docs}/141d293df1f5ea4161746cfb2e79c68a109b5ae7/constants/mainnet_versions.json`,
  },
  {
    app: 'v9.0.4-mocha',
    node: 'v0.31.4-mocha',
    source: `${docs}/e31a3b9903949d60b55b2cebc3f188201ecdc9d8/constants/mocha_versions.json`,
  },
  {
    app: 'v9.0.4-mocha',
    node: 'v0.31.3-mocha',
    source: `${docs}/d2b3426645d23942b409e191b0394d810c180f79/constants/mocha_versions.json`,
  },
];

/** Whether the versions are known to work together. */
export const areProven = ({ app, node }: Versions): boolean =>
  provenVersions.some((proven) => proven.app === app && proven.node === node);

/** Versions as a sentence names them. */
export const shownVersions = ({ app, node }: Versions): string => `${app} + ${node}`;
