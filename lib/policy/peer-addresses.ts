import type { PortProtocol } from '../k8s/program';
import { filePath } from './mounted-files';
import { containersOf } from './pod-templates';
import type { RenderedCluster } from './rendered-cluster';
import type { Violation } from './rule';

/** Where a peer is dialled, as others write it. */
export interface PeerAddress {
  readonly host: string;
  readonly port: number;
  readonly protocol: PortProtocol;
  /** Id that the peer must have; absent where the address names none. */
  readonly peerId?: string;
}

/** The address of a peer and where it stands. */
export interface PlacedAddress extends PeerAddress, Omit<Violation, 'message'> {}

/** `/dns4/<host>/tcp/<port>/p2p/<id>` of libp2p, with QUIC, websockets and the like behind the port. */
const multiaddr =
  /\/dns[46]?\/(?<host>[\w.-]+)\/(?<protocol>tcp|udp)\/(?<port>\d{1,5})(?:\/(?!p2p\/|ipfs\/)[\w.-]+)*(?:\/(?:p2p|ipfs)\/(?<peerId>\w+))?/g;
/** `<node id>@<host>:<port>` of CometBFT. */
const cometPeer = /\b(?<peerId>[0-9a-fA-F]{40})@(?<host>[\w.-]+):(?<port>\d{1,5})\b/g;

/** Addresses of peers in a text of any form. */
export function peerAddresses(text: string): PeerAddress[] {
  const matches = [
    ...(text.includes('/dns') ? text.matchAll(multiaddr) : []),
    ...(text.includes('@') ? text.matchAll(cometPeer) : []),
  ];
  return matches.map(({ groups: { host = '', port, protocol = 'tcp', peerId } = {} }) => ({
    host,
    port: Number(port),
    protocol: protocol === 'udp' ? 'UDP' : 'TCP',
    peerId,
  }));
}

const listed = new WeakMap<RenderedCluster, readonly PlacedAddress[]>();

/** Every address of a peer in variables, commands and ConfigMaps of the cluster; listed once for all rules. */
export function placedAddresses(cluster: RenderedCluster): readonly PlacedAddress[] {
  const known = listed.get(cluster);
  if (known) return known;
  const addresses = [...texts(cluster)].flatMap(({ text, ...place }) =>
    peerAddresses(text).map((address) => ({ ...place, ...address })),
  );
  listed.set(cluster, addresses);
  return addresses;
}

type Text = Omit<Violation, 'message'> & { readonly text: string };

function* texts(cluster: RenderedCluster): Iterable<Text> {
  for (const pod of cluster.pods) {
    const { object } = pod;
    for (const { container, path } of containersOf(pod)) {
      for (const [index, { value }] of (container.env ?? []).entries())
        if (value) yield { object, path: `${path}.env[${index}].value`, text: value };
      for (const field of ['command', 'args'] as const)
        for (const [index, text] of (container[field] ?? []).entries())
          yield { object, path: `${path}.${field}[${index}]`, text };
    }
  }
  for (const object of cluster.ofKind('ConfigMap'))
    for (const [file, text] of Object.entries(object.json.data ?? {})) yield { object, path: filePath(file), text };
}
