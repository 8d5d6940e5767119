import { ConfigFiles } from '../../lib/k8s/config-files';
import { config } from '../../lib/k8s/volumes';
import { SingletonStatefulSet } from '../../lib/workloads/stateful-set';
import { collector } from './collector';
import { nodeConfig } from './config/node-config';
import { scripts } from './files';
import type { FullPod } from './full';
import { type Network, type PodIndex, ports } from './network';
import { celestiaNode } from './node';

/** A light node, which samples the blocks of both bridges, and submits blobs through one full pod where it may. */
export function lightPod(
  network: Network,
  index: PodIndex,
  fulls: readonly [FullPod, FullPod],
  collectorFiles: ConfigFiles,
) {
  const { chart, section } = network;
  const name = `light-${index}`;
  const through = section.submitThrough && fulls[section.submitThrough === 'full-0' ? 0 : 1].grpc;
  const core = through && { host: through.host, port: through.number };
  const files = new ConfigFiles(chart, name, {
    'node.toml': nodeConfig({ kind: 'light', announce: [], core }),
    ...lightScripts,
  });
  const light = celestiaNode(network, {
    kind: 'light',
    index,
    files: config('celestia-config', files),
    // It dials the bridges; nobody has to dial it.
    libp2p: {
      libp2p: { number: ports.libp2p, exposure: 'pod' },
      'libp2p-udp': { number: ports.libp2p, protocol: 'UDP', exposure: 'pod' },
    },
    environment: { BRIDGES: `${network.host(0)} ${network.host(1)}` },
  });
  const workload = new SingletonStatefulSet(chart, name, {
    application: 'celestia-light',
    component: 'light-node',
    interchangeable: true,
    pool: section.pool,
    prepare: [light.prepare],
    sidecars: [collector(network, collectorFiles)],
    programs: [light.daemon],
  });
  for (const { libp2p, libp2pUdp, nodeRpc } of fulls) {
    workload.connectTo(libp2p);
    workload.connectTo(libp2pUdp);
    workload.connectTo(nodeRpc);
  }
  if (through) workload.connectTo(through);
  return { workload, light: light.daemon };
}

const lightScripts = scripts(
  'guard-genesis.sh',
  'prepare-node.sh',
  'start-light.sh',
  'ask-node.sh',
  'light-ready.sh',
  'node-live.sh',
);
