import type { EnvironmentRule } from '../rule';

/** Keys of a node pool that say where in a VPC its machines are. */
const ofVpc = ['subnets', 'publicAddresses'] as const;

/** A cloud is described only where this repository makes it. */
export const awsOnlyOnEks: EnvironmentRule = {
  id: 'aws-only-on-eks',
  *check({ provider, aws, nodePools }) {
    if (provider === 'eks') return;
    const message = `is for eks only, and the provider is "${provider}"; remove it`;
    if (aws !== undefined) yield { path: ['aws'], message };
    for (const [name, pool] of Object.entries(nodePools)) {
      for (const key of ofVpc) if (pool[key] !== undefined) yield { path: ['nodePools', name, key], message };
    }
  },
};
