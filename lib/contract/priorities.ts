/** A PriorityClass that every environment has. */
export interface Priority {
  readonly value: number;
  readonly description: string;
}

/** Who stays when a node is full: the higher value. */
export const priorities = {
  'chain-critical': {
    value: 1_000_000,
    description: 'Pods without which a chain stops: validators, sequencers.',
  },
  serving: { value: 10_000, description: 'Servers that callers wait for, such as the JSON-RPC of a rollup.' },
  standard: { value: 1_000, description: 'Nodes and servers that may be moved.' },
  proving: { value: 100, description: 'Provers: what they lose is proved again.' },
  batch: { value: 0, description: 'Jobs that can wait: backups, snapshots, exports.' },
} as const satisfies Record<string, Priority>;

/** Name of a PriorityClass. */
export type PriorityName = keyof typeof priorities;
