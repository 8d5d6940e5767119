import { cloudRule } from './cloud-rule';

/** Each group of subnets has two: EKS and RDS ask for two zones, and a third would move the addresses of the others. */
export const awsTwoZones = cloudRule('aws-two-zones', function* (_, { zones = [], nodePools }) {
  if (zones.length > 0 && new Set(zones).size !== 2) {
    yield { path: ['zones'], message: `has ${zones.join(', ')}; a VPC of this repository has two zones: name two` };
  }
  for (const [name, pool] of Object.entries(nodePools)) {
    for (const [index, zone] of (pool.zones ?? []).entries()) {
      if (zones.includes(zone)) continue;
      const message = `"${zone}" is not a zone of the environment; use ${zones.join(' or ')}`;
      yield { path: ['nodePools', name, 'zones', index], message };
    }
  }
});
