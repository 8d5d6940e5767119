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

type Layer = 'execution' | 'consensus';

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

/** Names of the clients that know a network. */
const knowing = (clients: EthereumClients, layer: Layer, name: DrivenNetwork): readonly string[] =>
  clients[layer].filter(({ networks }) => networks[name] !== undefined).map((client) => client.name);

/** A sync node of two clients. */
const pair = (execution: string, consensus: string) => ({
  name: `${execution}-${consensus}`,
  execution: { client: execution },
  consensus: { client: consensus },
});

/** Sync nodes of every pair of clients that both know a network. */
const everyPair = (clients: EthereumClients, name: DrivenNetwork) =>
  knowing(clients, 'execution', name).flatMap((execution) =>
    knowing(clients, 'consensus', name).map((consensus) => pair(execution, consensus)),
  );

/** Serve nodes like each of the sync nodes. */
const served = (sync: readonly { readonly name: string }[]) => ({
  sync,
  serve: sync.map(({ name }) => ({ like: name })),
});

const environment = (ethereum: object) =>
  folder.load('matrix', { name: 'matrix', provider: 'kind', kubernetes: { version: '1.36' }, ethereum });

/** What an environment renders; every finding of a rule is thrown. */
const rendered = (...checked: Parameters<typeof renderEnvironment>) =>
  new Rendered(renderEnvironment(...checked).objects);

const unpinned = (image: string): string => image;

/** Names of the clients of a pod: the execution client is the first sidecar. */
const clientsOf = ({ initContainers = [], containers }: PodSpec) => [
  initContainers.find(({ restartPolicy }) => restartPolicy === 'Always')?.name,
  ...containers.map(({ name }) => name),
];

describe('every pair of clients', () => {
  it.each([...publicNetworkNames, 'devnet'] as const)('is a sync node on %s, which passes every rule', (name) => {
    const sync = everyPair(ethereumClients, name);
    const objects = rendered(environment({ ...network(name), sync }), unpinned);
    expect(sync).toHaveLength(ethereumClients.execution.length * ethereumClients.consensus.length);
    expect(sync.map((node) => clientsOf(objects.pod('StatefulSet', `${node.name}-0`)))).toEqual(
      sync.map(({ execution, consensus }) => [execution.client, consensus.client]),
    );
  });

  it('is a serve node, which passes every rule', () => {
    const sync = everyPair(ethereumClients, 'sepolia');
    const objects = rendered(environment({ ...network('sepolia'), ...served(sync) }), unpinned);
    expect(sync.map((node) => clientsOf(objects.pod('StatefulSet', `${node.name}-serve`)))).toEqual(
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

  it.each(['sepolia', 'devnet'] as const)('are whole nodes on %s, which pass every rule', (name) => {
    const objects = madeUp(name);
    for (const workload of ['gethsemane-beaconette-0', 'gethsemane-beaconette-serve']) {
      const pod = objects.pod('StatefulSet', workload);
      const execution = containerOf(pod, 'gethsemane');
      const consensus = containerOf(pod, 'beaconette');
      expect([execution.image, consensus.image]).toEqual([madeUpExecution.image, madeUpConsensus.image]);
      expect(execution.args).toContain('--engine=127.0.0.1:8551');
      expect(consensus.args).toEqual(expect.arrayContaining(['/bin/beaconette', '--engine=http://127.0.0.1:8551']));
      expect(consensus.livenessProbe?.httpGet).toMatchObject({ path: '/alive' });
    }
  });

  it('are no nodes on networks that they do not know', () => {
    expect(() => madeUp('hoodi')).toThrow('Gethsemane does not know the network hoodi');
  });
});
