import type { Service } from './role';

/** Labels of pods of a rollup by which other systems of its environment let them in. */
export const callerLabels = {
  'layer-1': { 'chainyard.io/layer-1': 'caller' },
  'data-availability': { 'chainyard.io/data-availability': 'caller' },
} as const satisfies Partial<Record<Service, Readonly<Record<string, string>>>>;
