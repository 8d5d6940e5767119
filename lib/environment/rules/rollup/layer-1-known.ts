import { serveName } from '../../../programs/ethereum/node-names';
import type { Finding } from '../../finding';
import type { LoadedEnvironment } from '../../load';
import { alternatives, didYouMean, nearest, quote } from '../../words';
import { clientsLacking } from './clients-lacking';
import { type Rollup, rollupRule } from './rollup-rule';

/** Nodes of layer 1 in the same environment are there, are of the same network, and let the rollup in. */
export const rollupLayer1Known = rollupRule('rollup-layer-1-known', function* ({ layer1 }, { ethereum }) {
  if (layer1.node.from === 'ethereum') yield* ofServeNodes(layer1.network, layer1.node.serve, ethereum);
  if (layer1.node.from === 'developer-chain') yield* ofDeveloperChain(layer1.network, ethereum);
});

type Network = Rollup['layer1']['network'];
type Ethereum = LoadedEnvironment['ethereum'];

const path = ['rollup', 'layer1'];
const node = [...path, 'node'];

function* ofServeNodes(network: Network, name: string, ethereum: Ethereum): Generator<Finding> {
  if (ethereum === undefined || ethereum.network === 'dev') {
    const message =
      '"ethereum" needs serve nodes of this environment: add them to the section ethereum, or use endpoint';
    yield { path: [...node, 'from'], message };
    return;
  }
  if (ethereum.network !== network)
    yield { path: [...path, 'network'], message: otherNetwork(network, ethereum.network) };
  const names = ethereum.serve.map(serveName);
  const index = names.indexOf(name);
  const section = ethereum.serve[index];
  if (section === undefined) {
    const choice = names.length === 0 ? 'there are none: add some to ethereum.serve' : `use ${alternatives(names)}`;
    const message = `${quote(name)} is no name of serve nodes; ${choice}${didYouMean(nearest(name, names))}`;
    yield { path: [...node, 'serve'], message };
    return;
  }
  const lacking = clientsLacking('layer-1', section.clients);
  if (lacking !== undefined) yield { path: ['ethereum', 'serve', index, 'clients'], message: addClients(lacking) };
}

function* ofDeveloperChain(network: Network, ethereum: Ethereum): Generator<Finding> {
  if (ethereum?.network !== 'dev') {
    const message = '"developer-chain" needs the one of this environment: set ethereum.network to dev, or use endpoint';
    yield { path: [...node, 'from'], message };
    return;
  }
  if (network !== 'dev') yield { path: [...path, 'network'], message: otherNetwork(network, 'dev') };
  const lacking = clientsLacking('layer-1', ethereum.clients);
  if (lacking !== undefined) yield { path: ['ethereum', 'clients'], message: addClients(lacking) };
}

const otherNetwork = (network: string, given: string): string =>
  `${quote(network)} is not ethereum.network, whose nodes are asked: use ${given}, or node.from endpoint`;

const addClients = (lacking: string): string => `lack pods of the rollup, which ask for layer 1: add ${lacking}`;
