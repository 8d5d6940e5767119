import type { Environment } from '../environment/schema';

/** Every risk that an environment accepts in so many words, with its reason. */
export function acceptedRisks({ relay }: Environment): string[] {
  const writes = relay?.anonymousWrites;
  return writes === undefined || relay?.http === undefined
    ? []
    : [`anybody who reaches the relay can change its repositories: ${writes.reason}`];
}
