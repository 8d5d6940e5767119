import type { EnvironmentRule } from './rule';

/** Zones belong to the region; eks needs both. */
export const zonesInRegion: EnvironmentRule = {
  id: 'zones-in-region',
  *check({ provider, region, zones = [], nodePools }) {
    if (provider !== 'eks') return;
    if (region === undefined) {
      yield { path: ['provider'], message: '"eks" needs region, such as region: eu-central-1' };
    }
    if (zones.length === 0) {
      yield { path: ['provider'], message: `"eks" needs zones, such as zones: [${region ?? 'eu-central-1'}a]` };
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
