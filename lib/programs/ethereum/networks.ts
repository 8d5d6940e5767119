/** Networks with public peers, and their chain ids. @see https://github.com/eth-clients */
export const publicNetworks = { mainnet: 1, sepolia: 11155111, hoodi: 560048 } as const;

/** Label of pods with the network that they follow. */
export const NETWORK_LABEL = 'chainyard.io/network';

/** A network with public peers. */
export type PublicNetwork = keyof typeof publicNetworks;

/** Networks with public peers, the one of real money first. */
export const publicNetworkNames = Object.keys(publicNetworks) as [PublicNetwork, ...PublicNetwork[]];

/** A network that consensus clients drive: a public one, or one of its own with a given genesis. */
export type DrivenNetwork = PublicNetwork | 'devnet';

/** Seconds of a slot, in which a block may be made. */
export const SLOT_SECONDS = 12;
