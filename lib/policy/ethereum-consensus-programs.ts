import type { ConsensusProgram } from './ethereum-programs';

/** Every known consensus client. @see lib/programs/ethereum/consensus for the versions and sources */
export const consensusPrograms: readonly ConsensusProgram[] = [
  {
    title: 'Lighthouse',
    images: ['lighthouse'],
    programs: ['lighthouse'],
    engine: ['--execution-endpoint'],
    network: ['--network'],
    ownNetwork: ['--testnet-dir'],
    checkpoint: ['--checkpoint-sync-url', '--checkpoint-state'],
    peerPorts: [
      { flag: '--port', protocols: ['TCP', 'UDP'], usual: 9000 },
      { flag: '--quic-port', protocols: ['UDP'] },
    ],
    announces: ['--enr-address'],
  },
  {
    title: 'Prysm',
    images: ['beacon-chain', 'prysm-beacon-chain'],
    programs: ['beacon-chain'],
    engine: ['--execution-endpoint'],
    network: [],
    ownNetwork: ['--chain-config-file'],
    checkpoint: ['--checkpoint-sync-url', '--checkpoint-state'],
    peerPorts: [
      { flag: '--p2p-tcp-port', protocols: ['TCP'], usual: 13000 },
      { flag: '--p2p-udp-port', protocols: ['UDP'], usual: 12000 },
      { flag: '--p2p-quic-port', protocols: ['UDP'], usual: 13000 },
    ],
    announces: ['--p2p-host-ip'],
  },
  {
    title: 'Teku',
    images: ['teku'],
    programs: ['teku'],
    engine: ['--ee-endpoint'],
    network: ['--network'],
    ownNetwork: [],
    checkpoint: ['--checkpoint-sync-url', '--initial-state'],
    peerPorts: [
      { flag: '--p2p-port', protocols: ['TCP', 'UDP'], usual: 9000 },
      { flag: '--p2p-quic-port', protocols: ['UDP'] },
    ],
    announces: ['--p2p-advertised-ip', '--p2p-advertised-ips'],
  },
  {
    title: 'Nimbus',
    images: ['nimbus-eth2'],
    programs: ['nimbus_beacon_node'],
    engine: ['--el', '--web3-url'],
    network: ['--network'],
    ownNetwork: [],
    checkpoint: ['--trusted-node-url', '--external-beacon-api-url', '--finalized-checkpoint-state'],
    peerPorts: [
      { flag: '--tcp-port', protocols: ['TCP'], usual: 9000 },
      { flag: '--udp-port', protocols: ['UDP'], usual: 9000 },
    ],
    announces: ['--nat'],
  },
  {
    title: 'Lodestar',
    images: ['lodestar'],
    programs: ['lodestar', 'lodestar.js'],
    engine: ['--execution.urls'],
    network: ['--network'],
    ownNetwork: ['--paramsFile'],
    checkpoint: ['--checkpointSyncUrl', '--checkpointState'],
    peerPorts: [
      { flag: '--port', protocols: ['TCP', 'UDP'], usual: 9000 },
      { flag: '--quicPort', protocols: ['UDP'] },
    ],
    announces: ['--enr.ip'],
  },
];
