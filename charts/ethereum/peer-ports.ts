import type { Port, PortProtocol } from '../../lib/k8s/program';
import type { ClientFacts, ClientSettings, Driver, PeerPort } from '../../lib/programs/ethereum/client';
import { listeningPorts } from '../../lib/programs/ethereum/listening-ports';
import type { PublishedPort } from '../../lib/traffic/publication';

type PeerFacts = Pick<ClientFacts<ClientSettings>, 'peerPorts'>;
type Numbers = Readonly<Record<string, number | undefined>>;

/** Numbers of the peer ports of a client by name: those of the environment, else its own. */
export const peerNumbers = ({ peerPorts }: PeerFacts, given: Numbers = {}): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(peerPorts).map(([name, { number }]) => [name, given[name] ?? number]));

/** The peer ports of a client in a node that this drives, one for each protocol. */
export const peerPorts = (client: PeerFacts, driver: Driver['kind'], given: Numbers = {}): readonly PublishedPort[] =>
  listeningPorts(client, driver).flatMap(([name, port]) =>
    port.protocols.map((protocol) => ({
      name: portName(name, protocol, port),
      number: given[name] ?? port.number,
      protocol,
      whileUnready: true,
    })),
  );

/** Peer ports as a program declares them: for the outside where peers reach it. */
export const declaredPeerPorts = (ports: readonly PublishedPort[], reached: boolean): Readonly<Record<string, Port>> =>
  Object.fromEntries(
    ports.map(({ name, number, protocol, whileUnready }) => [
      name,
      reached ? { number, protocol, exposure: 'public', whileUnready } : { number, protocol, exposure: 'pod' },
    ]),
  );

/** Ports of both protocols have two names: `execution-p2p` over TCP is `execution-udp` over UDP. */
const portName = (name: string, protocol: PortProtocol, { protocols }: PeerPort): string =>
  protocol === 'UDP' && protocols.length > 1 ? `${name.replace(/-p2p$/, '')}-udp` : name;
