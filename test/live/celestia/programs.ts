import type { PlaceName } from '../support/places';

/** Namespace of the network. */
export const NAMESPACE = 'celestia';

/** The two validators. */
export const apps = ['app0', 'app1'] as const satisfies PlaceName[];

/** A celestia-app. */
export type App = (typeof apps)[number];

/** Every celestia-node: its kind, its Service, and the Secret of its identity. */
export const nodes = {
  bridge0: { kind: 'bridge', service: 'full-0', secret: 'bridge-0' },
  bridge1: { kind: 'bridge', service: 'full-1', secret: 'bridge-1' },
  light0: { kind: 'light', service: 'light-0', secret: 'light-0' },
  light1: { kind: 'light', service: 'light-1', secret: 'light-1' },
} as const satisfies Partial<Record<PlaceName, object>>;

/** A bridge or a light node. */
export type Node = keyof typeof nodes;

/** All of them. */
export const nodeNames = Object.keys(nodes) as readonly Node[];

/** Bridges, then light nodes. */
export const bridges = ['bridge0', 'bridge1'] as const;
export const lights = ['light0', 'light1'] as const;
