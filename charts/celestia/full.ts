import { ConfigFiles } from '../../lib/k8s/config-files';
import { config } from '../../lib/k8s/volumes';
import { announced } from '../../lib/programs/announced';
import { fullPod as facts } from '../../lib/programs/celestia/full-pod';
import { internet } from '../../lib/traffic/peer';
import { SingletonStatefulSet } from '../../lib/workloads/stateful-set';
import { app } from './app';
import { collector } from './collector';
import { appConfig } from './config/app-config';
import { applicationConfig } from './config/application-config';
import { clientConfig } from './config/client-config';
import { nodeConfig } from './config/node-config';
import { scripts } from './files';
import { type Network, type PodIndex, ports } from './network';
import { celestiaNode } from './node';

/** A validator and the bridge that reads its blocks, in one pod, so that nothing between them leaves it. */
export function fullPod(network: Network, index: PodIndex, collectorFiles: ConfigFiles) {
  const { chart, section } = network;
  const name = `full-${index}` as const;
  const exposure = section.p2p?.[name];
  const files = config(
    'celestia-config',
    new ConfigFiles(chart, name, { ...configuration(network, index), ...fullScripts }),
  );
  const validator = app(network, index, files);
  const bridge = celestiaNode(network, {
    kind: 'bridge',
    index,
    files,
    libp2p: {
      libp2p: { number: ports.libp2p, exposure: 'public', whileUnready: true },
      'libp2p-udp': { number: ports.libp2p, protocol: 'UDP', exposure: 'public', whileUnready: true },
    },
  });
  const workload = new SingletonStatefulSet(chart, name, {
    application: facts.application,
    component: 'validator',
    interchangeable: true,
    pool: section.pool,
    priority: 'chain-critical',
    prepare: [validator.prepare, bridge.prepare],
    sidecars: [collector(network, collectorFiles)],
    programs: [validator.daemon, bridge.daemon],
  });
  const published = [
    ...workload.publicPorts(validator.daemon, ['p2p']),
    ...workload.publicPorts(bridge.daemon, ['libp2p', 'libp2p-udp']),
  ];
  workload.publishTogether('p2p', published, exposure);
  if (exposure) workload.reach(internet(chart.cluster), [{ protocol: 'TCP' }, { protocol: 'UDP' }], 'peers');
  return {
    workload,
    bridge: bridge.daemon,
    app: validator.daemon,
    p2p: workload.endpoint(validator.daemon, 'p2p'),
    grpc: workload.endpoint(validator.daemon, 'grpc'),
    libp2p: workload.endpoint(bridge.daemon, 'libp2p'),
    libp2pUdp: workload.endpoint(bridge.daemon, 'libp2p-udp'),
    nodeRpc: workload.endpoint(bridge.daemon, 'node-rpc'),
  };
}

/** A full pod with what others connect to. */
export type FullPod = ReturnType<typeof fullPod>;

const fullScripts = scripts(
  'guard-genesis.sh',
  'prepare-app.sh',
  'prepare-node.sh',
  'start-app.sh',
  'start-bridge.sh',
  'app-ready.sh',
  'app-live.sh',
  'stuck-validator.jq',
  'ask-node.sh',
  'bridge-ready.sh',
  'node-live.sh',
);

/** Files that the programs of a full pod read. */
function configuration(network: Network, index: PodIndex): Readonly<Record<string, string>> {
  const { section, identities, genesis } = network;
  const other = index === 0 ? 1 : 0;
  const exposure = section.p2p?.[`full-${index}`];
  return {
    'config.toml': appConfig({
      moniker: `full-${index}`,
      persistentPeers: [`${identities.validators[other].nodeId}@${network.peersHost(other)}:${ports.p2p}`],
      externalAddress: exposure?.hostname && `${exposure.hostname}:${ports.p2p}`,
    }),
    'app.toml': applicationConfig(section),
    'client.toml': clientConfig({ chainId: genesis.chainId }),
    'node.toml': nodeConfig({
      kind: 'bridge',
      announce: announced(exposure, ports.libp2p),
      core: { host: '127.0.0.1', port: ports.grpc },
    }),
  };
}
