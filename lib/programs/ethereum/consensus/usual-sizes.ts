import type { ClientSize } from '../client';
import type { DrivenNetwork } from '../networks';

/**
 * What consensus clients are given that publish no figures, with room above what they are seen to use: memory grows with
 * the number of validators, of which Hoodi has about as many as mainnet and Sepolia few, volumes with the age of the chain.
 */
export const usualSizes = {
  mainnet: { cpu: '2', memory: '10Gi', memoryLimit: '16Gi', storage: '500Gi', minimumStorage: '200Gi' },
  sepolia: { cpu: '1', memory: '6Gi', memoryLimit: '8Gi', storage: '200Gi', minimumStorage: '100Gi' },
  hoodi: { cpu: '2', memory: '10Gi', memoryLimit: '16Gi', storage: '200Gi', minimumStorage: '100Gi' },
  devnet: { cpu: '50m', memory: '256Mi', memoryLimit: '1Gi', storage: '1Gi', minimumStorage: '1Gi' },
} as const satisfies Readonly<Record<DrivenNetwork, ClientSize>>;

/** A network of its own for clients on the JVM and on Node.js, which take more memory before they do anything. */
export const devnetOfRuntimes: ClientSize = { ...usualSizes.devnet, cpu: '100m', memory: '1Gi', memoryLimit: '2Gi' };
