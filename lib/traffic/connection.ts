import type { PortRule } from './peer';

/** One declared connection, for pictures and tables. */
export interface Connection {
  /** Who opens it. */
  readonly from: string;
  /** Who answers. */
  readonly to: string;
  readonly ports: readonly PortRule[];
  /** What the ports are called. */
  readonly label: string;
}
