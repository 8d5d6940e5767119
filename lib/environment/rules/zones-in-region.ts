import { providers } from '../../providers';
import type { EnvironmentRule } from './rule';

/** Zones belong to the region, where the provider has some: there both are needed. */
export const zonesInRegion: EnvironmentRule = {
  id: 'zones-in-region',
  *check({ provider, region, zones = [], nodePools }) {
    const { exampleRegion } = providers[provider];
    if (exampleRegion === undefined) return;
    if (region === undefined) {
      yield { path: ['provider'], message: `"${provider}" needs region, such as region: ${exampleRegion}` };
    }
    if (zones.length === 0) {
      yield { path: ['provider'], message: `"${provider}" needs zones, such as zones: [${region ?? exampleRegion}a]` };
    }
    if (region === undefined) return;
    const lists = [
      { path: ['zones'], list: zones },
      ...Object.entries(nodePools).map(([name, pool]) => ({
        path: ['nodePools', name, 'zones'],
        list: pool.zones ?? [],
      })),
    ];
    for (const { path, list } of lists) {
      for (const [index, zone] of list.entries()) {
        if (zone.startsWith(region) && zone.length > region.length) continue;
        yield {
          path: [...path, index],
          message: `"${zone}" is not a zone of region "${region}", such as "${region}a"`,
        };
      }
    }
  },
};
