/** A PriorityClass that every environment has. */
export interface Priority {
  readonly value: number;
  readonly description: string;
}

/** Who stays when a node is full: the higher value. */
export const priorities = {
  'chain-critical': {
    value: 1_000_000,
    description: 'Pods without which a chain stops: validators, sequencers, provers.',
  },
  standard: { value: 1_000, description: 'Nodes and servers that may be moved.' },
  batch: { value: 0, description: 'Jobs that can wait: backups, snapshots, exports.' },
} as const satisfies Record<string, Priority>;

/** Name of a PriorityClass. */
export type PriorityName = keyof typeof priorities;
