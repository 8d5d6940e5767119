import { nodeSubnetGroups, subnetGroupOf } from '../../../contract/subnet-groups';
import { cloudRule } from './cloud-rule';

/** Every pool is in one group of subnets. */
export const awsPoolHasSubnets = cloudRule('aws-pool-has-subnets', function* (_, { nodePools }) {
  for (const [name, pool] of Object.entries(nodePools)) {
    if (pool.subnets !== undefined && pool.publicAddresses !== undefined) {
      const message = `"${pool.subnets}" are private, and publicAddresses puts the machines into the public ones; remove one of them`;
      yield { path: ['nodePools', name, 'subnets'], message };
    } else if (subnetGroupOf(name, pool) === undefined) {
      const message = `does not tell by its name where it is; add subnets: ${nodeSubnetGroups.join(' | ')}`;
      yield { path: ['nodePools', name], message };
    }
  }
});
