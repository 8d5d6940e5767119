/** Where a cluster may run. */
export const providerNames = ['kind', 'eks', 'spot', 'aks'] as const;

/** Name of a provider. */
export type ProviderName = (typeof providerNames)[number];
