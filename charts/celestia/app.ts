import { validatorIdentity } from '../../lib/identity/validator-identity';
import { exec, http } from '../../lib/k8s/probes';
import { type Program, program } from '../../lib/k8s/program';
import { type ConfigVolume, secret } from '../../lib/k8s/volumes';
import { goEnvironment } from '../../lib/programs/go-environment';
import { identitySecret } from '../../lib/secrets/identity-secret';
import { type Network, type PodIndex, ports, USER } from './network';
import { resourcesOf } from './sizes';

/** Seconds that celestia-app needs to end while somebody still reads its blocks by gRPC: 31 were measured. */
const STOP_SECONDS = 45;

/**
 * celestia-app as a validator, and the container that lays out its home.
 *
 * @param files its configuration and scripts
 * @see https://github.com/celestiaorg/celestia-app/tree/v9.0.4
 */
export function app(network: Network, index: PodIndex, files: ConfigVolume) {
  const { chart, section, identities } = network;
  const home = network.directory('app');
  const resources = resourcesOf(section, 'app');
  const key = identitySecret(chart, `validator-${index}`, validatorIdentity);
  const common = {
    image: section.images.app,
    user: USER,
    resources,
    environment: {
      ...network.scriptEnvironment,
      ...goEnvironment(resources),
      CELESTIA_APP_HOME: home,
      HOME: home,
    },
  };
  const data = network.data('app');
  const prepare: Program = {
    ...common,
    name: 'prepare-app',
    command: ['bash', '/etc/celestia/prepare-app.sh'],
    ports: {},
    mounts: {
      '/data/app': data,
      '/etc/celestia': files,
      '/etc/celestia-genesis': network.genesisVolume,
      '/etc/celestia-validator': secret('validator', key),
    },
    stopSeconds: 5,
  };
  const daemon = program({
    ...common,
    name: 'app',
    peerId: identities.validators[index].nodeId,
    environment: { ...common.environment, PEER_ID: identities.validators[index === 0 ? 1 : 0].nodeId },
    command: ['bash', '/etc/celestia/start-app.sh'],
    // Most nodes have another congestion control than BBR, without which it would refuse to start.
    arguments: ['start', '--home', home, '--force-no-bbr', '--log_no_color'],
    ports: {
      p2p: { number: ports.p2p, exposure: 'public', whileUnready: true },
      rpc: { number: ports.rpc, exposure: 'cluster' },
      grpc: { number: ports.grpc, exposure: 'cluster' },
      'app-metrics': { number: 26660, exposure: 'pod' },
    },
    mounts: { '/data/app': data, '/etc/celestia': files },
    stopSeconds: STOP_SECONDS,
    // Replaying blocks after a crash takes long on a large state: half an hour.
    startup: http('rpc', '/health', { failures: 180 }),
    ready: exec(['bash', '/etc/celestia/app-ready.sh'], { period: 15 }),
    live: exec(['bash', '/etc/celestia/app-live.sh'], { period: 30, timeout: 15, failures: 4 }),
    metrics: { port: 'app-metrics', path: '/metrics' },
  });
  return { prepare, daemon };
}
