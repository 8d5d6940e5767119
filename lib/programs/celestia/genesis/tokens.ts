/** The smallest unit, in which all amounts are counted. */
export const DENOM = 'utia';

/** A TIA in utia; as a stake, it is a power of 1. */
export const TIA = 1_000_000n;

/** The number of an amount that the environment has accepted: `1000000000utia`. */
export const parseAmount = (text: string): bigint => BigInt(text.slice(0, -DENOM.length));
