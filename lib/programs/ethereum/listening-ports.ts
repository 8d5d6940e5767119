import type { ClientFacts, ClientSettings, Driver, PeerPort } from './client';

/** The peer ports, by name, on which a client listens in a node that this drives. */
export const listeningPorts = (
  { peerPorts }: Pick<ClientFacts<ClientSettings>, 'peerPorts'>,
  driver: Driver['kind'],
): readonly (readonly [name: string, port: PeerPort])[] =>
  Object.entries(peerPorts).filter(([, { onlyWith = driver }]) => onlyWith === driver);
