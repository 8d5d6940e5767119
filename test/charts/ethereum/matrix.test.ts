import path from 'node:path';
import type { PodSpec } from 'kubernetes-types/core/v1';
import type { System } from '../../../charts';
import { Ethereum } from '../../../charts/ethereum/ethereum';
import { renderEnvironment } from '../../../charts/render';
import { ethereumSection } from '../../../lib/environment/systems/ethereum';
import type { EthereumClients } from '../../../lib/programs/ethereum/client';
import { ethereumClients } from '../../../lib/programs/ethereum/clients';
import { genesisFiles } from '../../../lib/programs/ethereum/genesis';
import { type DrivenNetwork, publicNetworkNames } from '../../../lib/programs/ethereum/networks';
import { repositoryRoot } from '../../../lib/repository';
import { madeUpConsensus } from '../../lib/programs/ethereum/made-up-consensus';
import { madeUpExecution } from '../../lib/programs/ethereum/made-up-execution';
import { containerOf, Rendered } from '../../lib/workloads/rendered';
import { EnvironmentFolder } from '../environment-folder';

const folder = new EnvironmentFolder();

const genesisFile = (name: string): string => path.join(repositoryRoot, 'test/invalid/ethereum/genesis', name);

/** What a network needs beside its nodes. */
const network = (name: DrivenNetwork) =>
  name === 'devnet'
    ? {
        network: name,
        chainId: 32382,
        genesis: {
          execution: genesisFile('genesis.json'),
          config: genesisFile('config.yaml'),
          state: genesisFile('genesis.ssz'),
          depositBlock: { hash: `0x${'0'.repeat(64)}` },
        },
      }
    : { network: name, checkpoints: ['https://a.example.com', 'https://b.example.com'] };

/** A sync node of two clients. */
const pair = (execution: string, consensus: string) => ({
  name: `${execution}-${consensus}`,
  execution: { client: execution },
  consensus: { client: consensus },
});

/** Names of the known clients of a layer; a client that does not know a network is left out there. */
const names = (layer: 'execution' | 'consensus', network: DrivenNetwork): readonly string[] =>
  ethereumClients[layer].filter(({ networks }) => networks[network] !== undefined).map(({ name }) => name);

/** Sync nodes of every pair of clients that both know a network. */
const everyPair = (network: DrivenNetwork) =>
  names('execution', network).flatMap((execution) =>
    names('consensus', network).map((consensus) => pair(execution, consensus)),
  );

/** Sync nodes in which every execution client is once, with one consensus client after the other. */
function everyClient(network: DrivenNetwork) {
  const consensus = names('consensus', network);
  return names('execution', network).map((name, index) => pair(name, consensus[index % consensus.length] ?? ''));
}

/** Serve nodes like each of the sync nodes, which begin from their snapshots. */
const served = (sync: readonly { readonly name: string }[]) => ({
  sync,
  serve: sync.map(({ name }) => ({ like: name })),
  snapshots: { method: 'volume-snapshot' },
});

/** A cluster that takes snapshots of volumes. */
const cluster = {
  name: 'matrix',
  provider: 'eks',
  region: 'eu-central-1',
  zones: ['eu-central-1a', 'eu-central-1b'],
  kubernetes: { version: '1.36' },
  operators: ['snapshot-controller'],
};

const environment = (ethereum: object) => folder.load('matrix', { ...cluster, ethereum });

/** What an environment renders; every finding of a rule is thrown. */
const rendered = (...checked: Parameters<typeof renderEnvironment>) =>
  new Rendered(renderEnvironment(...checked).objects);

const unpinned = (image: string): string => image;

/** Names of the clients of a pod: the execution client is the first sidecar. */
const clientsOf = ({ initContainers = [], containers }: PodSpec) => [
  initContainers.find(({ restartPolicy }) => restartPolicy === 'Always')?.name,
  ...containers.map(({ name }) => name),
];

describe('clients that are known', () => {
  it.each([...publicNetworkNames, 'devnet'] as const)(
    'are a sync node in every pair on %s, which passes every rule',
    (name) => {
      const sync = everyPair(name);
      const objects = rendered(environment({ ...network(name), sync }), unpinned);
      expect(sync).toHaveLength(ethereumClients.execution.length * ethereumClients.consensus.length);
      expect(sync.map((node) => clientsOf(objects.pod('StatefulSet', `${node.name}-0`)))).toEqual(
        sync.map(({ execution, consensus }) => [execution.client, consensus.client]),
      );
    },
  );

  it('are serve nodes that begin from snapshots, which pass every rule', () => {
    const sync = everyClient('sepolia');
    const objects = rendered(environment({ ...network('sepolia'), ...served(sync) }), unpinned);
    expect(sync.map((node) => clientsOf(objects.pod('Deployment', `${node.name}-serve`)))).toEqual(
      sync.map(({ execution, consensus }) => [execution.client, consensus.client]),
    );
  });
});

describe('clients that nobody knows', () => {
  const clients: EthereumClients = { execution: [madeUpExecution], consensus: [madeUpConsensus] };
  const systems: readonly System[] = [
    {
      file: '30-ethereum',
      chart: (scope, { ethereum, file }, props) => {
        if (ethereum === undefined) return undefined;
        const genesis = ethereum.network === 'devnet' ? genesisFiles(ethereum, file) : undefined;
        return new Ethereum(scope, { ...props, ethereum, genesis, clients });
      },
    },
  ];
  const sync = [pair('gethsemane', 'beaconette')];

  /** A whole network of them, in place of clients with which the environment can be loaded. */
  const madeUp = (name: DrivenNetwork) => {
    const known = environment({ ...network(name), sync: [pair('geth', 'lighthouse')] });
    const ethereum = ethereumSection(clients).parse({ ...network(name), ...served(sync) });
    return rendered({ ...known, ethereum }, unpinned, systems);
  };

  it.each(['sepolia', 'devnet'] as const)('are whole nodes on %s, which pass every rule', (network) => {
    const objects = madeUp(network);
    const name = 'gethsemane-beaconette';
    for (const pod of [objects.pod('StatefulSet', `${name}-0`), objects.pod('Deployment', `${name}-serve`)]) {
      const execution = containerOf(pod, 'gethsemane');
      const consensus = containerOf(pod, 'beaconette');
      expect([execution.image, consensus.image]).toEqual([madeUpExecution.image, madeUpConsensus.image]);
      expect(execution.args).toContain('--engine=127.0.0.1:8551');
      expect(consensus.args).toEqual(expect.arrayContaining(['/bin/beaconette', '--engine=http://127.0.0.1:8551']));
      expect(consensus.livenessProbe?.httpGet).toMatchObject({ path: '/alive' });
    }
    const [copy] = objects.pod('Deployment', `${name}-verify`).containers;
    expect(copy?.image).toBe(madeUpExecution.image);
  });

  it('are no nodes on networks that they do not know', () => {
    expect(() => madeUp('hoodi')).toThrow('Gethsemane does not know the network hoodi');
  });
});
