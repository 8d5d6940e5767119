import { celestiaNodeIdentity, celestiaNodeKeys, keyringAddressFile } from '../../lib/identity/celestia-node-identity';
import { exec } from '../../lib/k8s/probes';
import { type PortTable, type Program, program } from '../../lib/k8s/program';
import { type ConfigVolume, secret } from '../../lib/k8s/volumes';
import { goEnvironment } from '../../lib/programs/go-environment';
import { identitySecret } from '../../lib/secrets/identity-secret';
import { OTLP } from './config/collector-config';
import { type Network, type PodIndex, ports, USER } from './network';
import { resourcesOf } from './sizes';

const { p2p, jwt, record, address, readToken } = celestiaNodeKeys;

/** What a bridge and a light node differ in. */
interface NodeFacts<P extends PortTable> {
  readonly kind: 'bridge' | 'light';
  readonly index: PodIndex;
  /** Its configuration and scripts. */
  readonly files: ConfigVolume;
  /** Where peers reach it. */
  readonly libp2p: P;
  /** Variables of the script that starts it. */
  readonly environment?: Readonly<Record<string, string>>;
}

const metrics = ['--metrics', '--metrics.endpoint', OTLP, '--metrics.tls=false', '--p2p.metrics'];

/**
 * celestia-node, and the container that lays out its store.
 *
 * @see https://github.com/celestiaorg/celestia-node/tree/v0.31.4
 */
export function celestiaNode<const P extends PortTable>(network: Network, facts: NodeFacts<P>) {
  const { kind, index, files } = facts;
  const { chart, section, identities } = network;
  const store = network.directory(kind);
  const resources = resourcesOf(section, kind);
  const identity = identitySecret(chart, `${kind}-${index}`, celestiaNodeIdentity);
  const { account, peerId } = identities[kind === 'bridge' ? 'bridges' : 'lights'][index];
  const image = section.images.node;
  const data = network.data(kind);
  const prepare: Program = {
    name: `prepare-${kind}`,
    image,
    user: USER,
    command: ['bash', '/etc/celestia/prepare-node.sh'],
    environment: {
      ...network.scriptEnvironment,
      STORE: store,
      ACCOUNT_FILE: keyringAddressFile(account),
    },
    ports: {},
    mounts: {
      [`/data/${kind}`]: data,
      '/etc/celestia': files,
      '/etc/celestia-genesis': network.genesisVolume,
      '/etc/celestia-identity': secret('identity', identity, [p2p, jwt, record, address]),
    },
    resources,
    stopSeconds: 5,
  };
  const daemon = program({
    name: kind,
    image,
    user: USER,
    peerId,
    command: ['bash', `/etc/celestia/start-${kind}.sh`],
    arguments: [kind, 'start', '--node.store', store, ...metrics],
    environment: {
      CELESTIA_CUSTOM: network.custom,
      CHAIN_ID: network.genesis.chainId,
      HOME: store,
      ...goEnvironment(resources),
      ...facts.environment,
    },
    ports: {
      ...facts.libp2p,
      'node-rpc': { number: ports.nodeRpc, exposure: 'cluster' },
    },
    mounts: {
      [`/data/${kind}`]: data,
      '/etc/celestia': files,
      '/etc/celestia-token': secret('token', identity, [readToken]),
    },
    resources,
    stopSeconds: 10,
    ready: exec(['bash', `/etc/celestia/${kind}-ready.sh`], { period: 15 }),
    // No startup probe, which would end the wait for the chain: it may begin long after the pod. A start takes seconds,
    // and five minutes are left for it.
    live: exec(['bash', '/etc/celestia/node-live.sh'], { period: 30, timeout: 10, failures: 10 }),
  });
  return { prepare, daemon };
}
