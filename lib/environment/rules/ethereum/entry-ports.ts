import type { PortProtocol } from '../../../k8s/program';
import type { Driver } from '../../../programs/ethereum/client';
import { listeningPorts } from '../../../programs/ethereum/listening-ports';
import { clientsOf, type Nodes, type SyncSection, syncPlaces } from './nodes-rule';

/** A port that peers outside reach. */
export interface EntryPort {
  readonly name: string;
  readonly number: number;
  readonly protocols: readonly PortProtocol[];
  /** Where its number is given, or could be. */
  readonly path: readonly PropertyKey[];
}

/** An entry of `p2p` with all ports of its pod. */
export interface Entry {
  readonly path: readonly PropertyKey[];
  readonly exposure: SyncSection['p2p'][number];
  readonly ports: readonly EntryPort[];
}

/** Every way of peers outside to a node. */
export const entries = (nodes: Nodes): readonly Entry[] =>
  syncPlaces(nodes).flatMap(({ section, path }) => {
    const driver = driverOf(section);
    const known = clientsOf(section, path).flatMap(({ facts }) => listeningPorts(facts, driver));
    return section.p2p.map((exposure, index) => {
      const place = [...path, 'p2p', index];
      const ports = known.map(([name, { number, protocols }]) => {
        const given = exposure.ports[name];
        return {
          name,
          number: given ?? number,
          protocols,
          path: given === undefined ? place : [...place, 'ports', name],
        };
      });
      return { path: place, exposure, ports };
    });
  });

const driverOf = ({ consensus }: SyncSection): Driver['kind'] =>
  'columns' in consensus ? 'consensus-client' : consensus.client;
