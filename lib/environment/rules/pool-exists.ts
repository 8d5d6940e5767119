import type { EnvironmentRule } from './rule';

/** Systems run on pools that the environment has. */
export const poolExists: EnvironmentRule = {
  id: 'pool-exists',
  *check({ nodePools, relay, perpetual }) {
    const known = Object.keys(nodePools);
    if (known.length === 0) return;
    for (const [system, section] of Object.entries({ relay, perpetual })) {
      if (section === undefined || known.includes(section.pool)) continue;
      const message = `"${section.pool}" is not a node pool; use one of ${known.join(', ')}, or add it to nodePools`;
      yield { path: [system, 'pool'], message };
    }
  },
};
