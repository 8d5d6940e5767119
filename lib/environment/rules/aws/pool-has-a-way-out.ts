import { cloudRule } from './cloud-rule';

/** Machines reach the registries that their images come from. */
export const awsPoolHasAWayOut = cloudRule('aws-pool-has-a-way-out', function* ({ network }, { nodePools }) {
  if (network.natGateways > 0) return;
  for (const [name, { publicAddresses }] of Object.entries(nodePools)) {
    if (publicAddresses !== undefined) continue;
    const message =
      'is in private subnets, which have no way out with aws.network.natGateways 0; use 1, or publicAddresses with a reason';
    yield { path: ['nodePools', name], message };
  }
});
