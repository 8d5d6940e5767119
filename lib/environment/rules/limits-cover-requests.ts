import { parseMemory } from '../../k8s/quantity';
import type { EnvironmentRule } from './rule';

/** No program may use less memory than it asks for. */
export const limitsCoverRequests: EnvironmentRule = {
  id: 'limits-cover-requests',
  *check({ relay, perpetual }) {
    const programs = [
      { path: ['relay'], section: relay },
      { path: ['relay', 'ipfs'], section: relay?.ipfs },
      { path: ['relay', 'deluge'], section: relay?.deluge },
      { path: ['perpetual', 'kubo'], section: perpetual?.kubo },
      { path: ['perpetual', 'orbitdb'], section: perpetual?.orbitdb },
    ];
    for (const { path, section } of programs) {
      if (section === undefined) continue;
      const { memory, memoryLimit } = section.resources;
      if (parseMemory(memoryLimit) >= parseMemory(memory)) continue;
      yield {
        path: [...path, 'resources', 'memoryLimit'],
        message: `"${memoryLimit}" is less than memory "${memory}"`,
      };
    }
  },
};
