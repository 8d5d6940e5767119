/** Network and number of a chain: `rc0-7` → rc0, 7. */
export function chainParts(chainId: string): { readonly network: string; readonly epoch: number } {
  const hyphen = chainId.lastIndexOf('-');
  return { network: chainId.slice(0, hyphen), epoch: Number(chainId.slice(hyphen + 1)) };
}

/** The command that gives up the chain of an environment. */
export const resetCommand = (environment: string): string => `npm run release -- ${environment} --reset "<reason>"`;
