/** Modules whose accounts hold what validators have as stake, by whether they sign blocks. */
export const pools = { bonded: 'bonded_tokens_pool', notBonded: 'not_bonded_tokens_pool' } as const;
